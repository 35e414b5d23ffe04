public import Logging
public import Reception
public import Signposting
public import Statistics

/// What every listener is given.
public struct ListenerParts: Sendable {
    public var desk: any FrontDesk
    public var centre: Centre
    public var pages: Pages
    public var surroundings: Surroundings
    public var logger: Logger
    public var speaker: Speaker
    /// What the hub found when it last looked at itself; `nil` until it has.
    public var check: @Sendable () -> CheckReport? = { nil }
    /// Told the name of each listener as soon as it listens.
    public var listening: @Sendable (String) -> Void = { _ in }
    /// The board where it is simulated; `nil` where it is real, or there is none.
    public var simulator: Simulator?
    /// "Show me the way"; `nil` where the centre has no plan.
    public var way: WayDesk? { didSet { pages.finder = way?.finder } }
    /// The lamps' calm mode; `nil` where there are no lamps.
    public var calm: CalmDesk?
    /// Whether the centre has a case store.
    public var isSynced = false { didSet { pages.isSynced = isSynced } }
    public var mail: KioskMail
    /// The directory as families find it; `nil` until it has been read.
    public var signposts: @Sendable () -> Signposts? = { nil }
    public var slips: SlipDesk
    /// Answers questions about how the centre was used; `nil` where nothing is counted.
    public var statistics: Asking?
    /// Who may see exact counts; `nil` where nobody may.
    public var exact: ExactRight? { didSet { pages.showsExact = exact != nil } }
    /// Waits; handed in, so that tests do not.
    public var pause: @Sendable (Duration) async throws -> Void

    public init(
        desk: any FrontDesk, centre: Centre, pages: Pages, surroundings: Surroundings, logger: Logger, speaker: Speaker = .silent,
        mail: KioskMail = KioskMail(), slips: SlipDesk = .none, simulator: Simulator? = nil,
        pause: @escaping @Sendable (Duration) async throws -> Void = { try await Task.sleep(for: $0) }
    ) {
        (self.desk, self.centre, self.pages) = (desk, centre, pages)
        (self.surroundings, self.logger, self.speaker, self.pause) = (surroundings, logger, speaker, pause)
        self.simulator = simulator
        self.pages.isSimulated = simulator != nil
        (self.mail, self.slips) = (mail, slips)
    }
}
