import Dispatch
import Glibc
public import Reception

/// One slip printer, as the configuration names it.
public struct PrinterSettings: Hashable, Sendable {
    /// The kiosk at which it stands.
    public var kiosk: Kiosk.ID
    /// `/dev/usb/lp0`, `/dev/serial/by-id/…`.
    public var device: String
    /// Bits a second of a serial printer; `nil` where it hangs on USB.
    public var baud: Int?
    /// Whether it prints pictures, as nearly all with a thermal head do; `false` for one that knows letters alone.
    public var pictures: Bool

    /// On USB, where no speed is given.
    public init(kiosk: Kiosk.ID, device: String, baud: Int? = nil, pictures: Bool = true) {
        (self.kiosk, self.device, self.baud, self.pictures) = (kiosk, device, baud, pictures)
    }
}

/// Why a slip was not printed. Nothing of what stands on it is in it.
public enum PrinterFault: Error, Hashable, Sendable, CustomStringConvertible {
    /// There is no such device, it says that its paper is out, another program has it, or the hub may not open it.
    case absent, noPaper, busy, denied
    /// It took nothing for so long that the family was let go.
    case slow
    /// For the system's reason, or for want of the letters.
    case unusable(String)

    /// Said behind the printer's name: "it has no paper".
    public var description: String {
        switch self {
        case .absent: "it is not plugged in"
        case .noPaper: "it has no paper"
        case .busy: "another program has it for itself"
        case .denied: "the hub may not open its device"
        case .slow: "it takes nothing; look whether it is switched on and closed"
        case .unusable(let reason): "it cannot be used: \(reason)"
        }
    }
}

/// Prints slips on one printer, one after the other.
public final class SlipPrinter: Sendable {
    private let settings: PrinterSettings
    /// It waits for the device, which a thread of the tasks must not.
    private let queue = DispatchQueue(label: "printer")
    /// How long the printer may take to say whether it has paper, and to take a slip.
    private let toAnswer: Duration, toTake: Duration

    /// - Parameters:
    ///   - toAnswer: how long it is waited for whether there is paper.
    ///   - toTake: how long for each piece of a slip to be taken.
    public init(_ settings: PrinterSettings, toAnswer: Duration = .milliseconds(300), toTake: Duration = .seconds(2)) {
        (self.settings, self.toAnswer, self.toTake) = (settings, toAnswer, toTake)
    }

    /// Prints a slip, in English where the printer lacks the letters of the language.
    /// - Throws: ``PrinterFault``; then the family should remember its picture.
    public func print(_ slip: PrintedSlip, orElse english: PrintedSlip) async throws(PrinterFault) {
        guard let bytes = ESCPOS.bytes(of: slip) ?? ESCPOS.bytes(of: english) else { throw .unusable("it lacks the letters") }
        try await run { device throws(PrinterFault) in try device.print(bytes) }
    }

    /// Whether it could print now. One that does not answer is believed to.
    public func check() async throws(PrinterFault) { try await run { device throws(PrinterFault) in try device.check() } }

    private func run(_ work: @escaping @Sendable (PrinterDevice) throws(PrinterFault) -> Void) async throws(PrinterFault) {
        let result: Result<Void, PrinterFault> = await withCheckedContinuation { continuation in
            queue.async { [self] in
                continuation.resume(returning: Result { () throws(PrinterFault) in
                    try work(PrinterDevice(settings, toAnswer: toAnswer, toTake: toTake))
                })
            }
        }
        try result.get()
    }
}
