/// What is wrong between a key and the ring. Key ids are public.
public enum KeyRingError: Error, Hashable, Sendable, CustomStringConvertible {
    case unknown(id: String)
    case duplicate(id: String)
    case retired(id: String)
    case revoked(id: String)

    public var description: String {
        switch self {
        case .unknown(let id): "the key ring has no key \(id): is it the ring that was written with this key?"
        case .duplicate(let id): "the key ring has a key \(id) already"
        case .retired(let id): "the key \(id) is retired and signs no more: configure the one that followed it"
        case .revoked(let id): "the key \(id) is revoked and signs no more: configure the one that followed it"
        }
    }
}
