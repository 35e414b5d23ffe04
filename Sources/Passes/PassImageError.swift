/// Why a code was not drawn.
public enum PassImageError: Error, Hashable, Sendable, CustomStringConvertible {
    /// It holds a character that the QR alphanumeric mode has not, or nothing at all.
    case notAlphanumeric
    /// It would need more modules than a slip printer and a cheap scanner agree on.
    case tooLarge
    /// The picture would be larger than anyone can use, or have no pixels.
    case scale
    /// A library ran out of memory.
    case drawing

    /// Nothing of the code is in it.
    public var description: String {
        switch self {
        case .notAlphanumeric: "the code has characters that the QR alphanumeric mode does not"
        case .tooLarge: "the code does not fit a QR code of version \(PassImage.largestVersion) at level M"
        case .scale: "a module is drawn with 1 to \(PassImage.largestScale) pixels"
        case .drawing: "the picture could not be made"
        }
    }
}
