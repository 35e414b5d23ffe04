public import Reception

/// What a page asks of the directory and of the tree of needs, by id. Handed in: who keeps them is the hub's to know.
public struct SignpostLookup: Sendable {
    /// A service that can be found, here or elsewhere; `nil` where there is none.
    public var service: @Sendable (Service.ID) -> Service?
    /// Whether a service must never be named, for its own sake or for a word in its name.
    public var isUnnamed: @Sendable (Service.ID) -> Bool
    /// The words on a card of the tree of needs, in a language.
    public var need: @Sendable (_ code: String, _ lang: String) -> String?

    public init(
        service: @escaping @Sendable (Service.ID) -> Service?, isUnnamed: @escaping @Sendable (Service.ID) -> Bool,
        need: @escaping @Sendable (_ code: String, _ lang: String) -> String?
    ) {
        (self.service, self.isUnnamed, self.need) = (service, isUnnamed, need)
    }

    /// A hub without a directory.
    public static let none = SignpostLookup(service: { _ in nil }, isUnnamed: { _ in false }, need: { _, _ in nil })
}
