public import Logging
public import Reception

/// What every listener is given.
public struct ListenerParts: Sendable {
    public var desk: any FrontDesk
    public var centre: Centre
    public var pages: Pages
    public var surroundings: Surroundings
    public var logger: Logger
    /// Waits; handed in, so that tests do not.
    public var pause: @Sendable (Duration) async throws -> Void

    public init(
        desk: any FrontDesk, centre: Centre, pages: Pages, surroundings: Surroundings, logger: Logger,
        pause: @escaping @Sendable (Duration) async throws -> Void = { try await Task.sleep(for: $0) }
    ) {
        (self.desk, self.centre, self.pages) = (desk, centre, pages)
        (self.surroundings, self.logger, self.pause) = (surroundings, logger, pause)
    }
}
