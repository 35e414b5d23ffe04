public import Reception

/// One scanner, as the configuration names it.
public struct ScannerSettings: Hashable, Sendable {
    /// The kiosk at whose screen it is read.
    public var kiosk: Kiosk.ID
    /// The path of its device: `/dev/input/by-id/…-event-kbd`, `/dev/serial/by-id/…`.
    public var device: String
    /// How it speaks.
    public var form: Form
    /// How a scan ends.
    public var ends: ScanEnds

    /// What a scanner is to the machine.
    public enum Form: Hashable, Sendable {
        /// It types, as a keyboard does (USB HID); read through evdev.
        case keyboard
        /// It writes to a serial device (USB CDC-ACM, RS-232), with 8 data bits, no parity and one stop bit.
        case serial(baud: Int)
    }

    /// A keyboard that ends a scan in any way, where nothing else is said.
    public init(kiosk: Kiosk.ID, device: String, form: Form = .keyboard, ends: ScanEnds = .any) {
        (self.kiosk, self.device, self.form, self.ends) = (kiosk, device, form, ends)
    }
}

/// What a scanner tells.
public enum ScannerEvent: Hashable, Sendable {
    /// What was read, and when it was complete.
    case scan(String, Moment)
    /// It goes on: what was lost, or why the device cannot be read.
    case trouble(ScannerTrouble)
    /// The device is there, and Hazel alone reads it.
    case present
    /// There is no such device: it was never plugged in, or has just been unplugged.
    case absent
}

/// What goes wrong with a scanner. Nothing of what was read is in it.
public enum ScannerTrouble: Hashable, Sendable, CustomStringConvertible {
    /// The machine was too busy to take all keys: one scan is lost.
    case overrun
    /// A scan was longer than any pass; its beginning is taken.
    case tooLong
    /// More scans came than one scanner can mean; they are passed over.
    case flood
    /// Another program has the device for itself. It is tried again.
    case busy
    /// Hazel's user may not open the device. It is tried again.
    case denied
    /// It cannot be used, for the system's reason. It is tried again.
    case unusable(String)

    /// Whether nothing can be read until it is over.
    public var isOfDevice: Bool {
        switch self {
        case .busy, .denied, .unusable: true
        case .overrun, .tooLong, .flood: false
        }
    }

    /// Said of one scanner, for the operator.
    public var description: String {
        switch self {
        case .overrun: "keys came faster than they could be read, and one scan is lost"
        case .tooLong: "a scan was longer than any pass, and is cut"
        case .flood: "more than \(ScanLimit.most) scans came within a second, and the others are passed over"
        case .busy: "another program has the device for itself"
        case .denied: "the hub may not open the device"
        case .unusable(let reason): "the device cannot be used: \(reason)"
        }
    }
}
