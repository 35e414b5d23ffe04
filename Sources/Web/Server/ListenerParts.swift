public import Logging
public import Reception
public import Signposting
public import Statistics

/// What every listener is given.
public struct ListenerParts: Sendable {
    /// Whatever anybody does on a page is done here.
    public var desk: any FrontDesk
    /// As the configuration has it.
    public var centre: Centre
    /// Made once; every listener writes its pages with them.
    public var pages: Pages
    /// The clock, ids and randomness.
    public var surroundings: Surroundings
    /// Nothing personal is written to it.
    public var logger: Logger
    /// Reads screens aloud; silent where the hub has no voice.
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
    /// What the hub's own scanners have read, until the screens fetch it.
    public var mail: KioskMail
    /// The directory as families find it; `nil` until it has been read.
    public var signposts: @Sendable () -> Signposts? = { nil }
    /// Prints slips at the kiosks that have a printer.
    public var slips: SlipDesk
    /// Answers questions about how the centre was used; `nil` where nothing is counted.
    public var statistics: Asking?
    /// Who may see exact counts; `nil` where nobody may.
    public var exact: ExactRight? { didSet { pages.showsExact = exact != nil } }
    /// Waits; handed in, so that tests do not.
    public var pause: @Sendable (Duration) async throws -> Void

    /// Whatever is not given is as at a hub that has no such thing.
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
