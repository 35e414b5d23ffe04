/// The calm mode of the lamps, which staff can begin and end at any time. What a lamp is, is the hub's to know.
public struct CalmDesk: Sendable {
    let isCalm: @Sendable () -> Bool
    let set: @Sendable (Bool) -> Void

    /// - Parameters:
    ///   - isCalm: whether nothing blinks and nothing sounds now.
    ///   - set: begins it, or ends it.
    public init(isCalm: @escaping @Sendable () -> Bool, set: @escaping @Sendable (Bool) -> Void) {
        (self.isCalm, self.set) = (isCalm, set)
    }
}
