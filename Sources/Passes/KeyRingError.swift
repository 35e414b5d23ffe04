/// What is wrong between a key and the ring. Key ids are public.
public enum KeyRingError: Error, Hashable, Sendable, CustomStringConvertible {
    /// Key and ring do not belong together, or the id is mistyped.
    case unknown(id: String)
    /// The same key again, or one of another holder that happens to have its id.
    case duplicate(id: String)
    /// It has signed its last pass.
    case retired(id: String)
    /// Nothing of it is believed.
    case revoked(id: String)

    /// What is wrong, and what to configure instead.
    public var description: String {
        switch self {
        case .unknown(let id): "the key ring has no key \(id): is it the ring that was written with this key?"
        case .duplicate(let id): "the key ring has a key \(id) already"
        case .retired(let id): "the key \(id) is retired and signs no more: configure the one that followed it"
        case .revoked(let id): "the key \(id) is revoked and signs no more: configure the one that followed it"
        }
    }
}
