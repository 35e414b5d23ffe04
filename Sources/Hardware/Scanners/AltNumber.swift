/// The number of a character as Windows takes it: typed on the keypad while Alt is held, with or without a zero before it.
///
/// Both ways agree on all that a pass can hold (32 to 126). What lies beyond differs by code page, and is a stranger in any case.
struct AltNumber: Hashable, Sendable {
    private var value: UInt32 = 0
    private var count = 0

    mutating func add(_ digit: UInt32) {
        // As Windows does, the number goes round at 256.
        value = (value * 10 + digit) % 256
        count += 1
    }

    /// `nil` where no digit was typed, and for a control character that ends nothing.
    var stroke: Stroke? { count == 0 ? nil : Stroke(byte: UInt8(value)) }
}

extension Stroke {
    /// What a byte means: an end, a character of ASCII, or a stranger. `nil` for a control character that ends nothing.
    init?(byte: UInt8) {
        switch byte {
        case 0x0D: self = .end(.enter)
        case 0x0A: self = .end(.lf)
        case 0x09: self = .end(.tab)
        case 0x20...0x7E: self = .character(Unicode.Scalar(byte))
        case 0x80...: self = .character(.stranger)
        default: return nil
        }
    }
}
