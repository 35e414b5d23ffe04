/// The pages cannot be made from the assets: a fault of the build, found when the program starts.
public enum PageError: Error, Sendable, Hashable, CustomStringConvertible {
    /// No template has this name.
    case missing(String)
    /// A template is not well formed.
    case malformed(String, reason: String)

    /// With the template's name, for whoever builds Hazel.
    public var description: String {
        switch self {
        case .missing(let name): "there is no template \(name)"
        case .malformed(let name, let reason): "the template \(name) is not well formed: \(reason)"
        }
    }
}
