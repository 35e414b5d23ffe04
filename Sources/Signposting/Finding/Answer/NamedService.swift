public import Reception

/// A service that may stand in a list with its name.
///
/// It can be made of no sensitive service and of none whose name says what shames, so that whoever lists what is found cannot
/// list such a service by accident.
public struct NamedService: Hashable, Sendable, Identifiable {
    /// Neither sensitive, nor of a name that shames.
    public let service: Service

    /// - Parameter veto: whether a word stands in its name that must stand in no list.
    init?(_ service: Service, veto: Bool) {
        guard !service.sensitive, !veto else { return nil }
        self.service = service
    }

    /// The service's.
    public var id: Service.ID { service.id }
    /// As it may be shown to everybody.
    public var name: String { service.name }
}
