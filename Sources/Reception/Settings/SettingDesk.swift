public import Foundation

/// What managers ask of the desk. A part of ``FrontDesk``.
public protocol SettingDesk: Sendable {
    /// What holds now, and who changed what.
    func settings() async throws -> SettingsReport
    /// Sets one part. Nothing is done where ``SettingRules`` have something against it.
    func settle(_ act: SettingAct) async throws
    /// Takes back the last edit of a part: what stood before holds again.
    func takeBack(_ act: SettingUndo) async throws

    /// Writes down that somebody looks at exact counts.
    func note(_ look: ExactLook) async throws
    /// Who has looked, the newest first.
    func exactLooks() async throws -> [ExactLookEntry]
}

/// What a manager sets, and the name they go by.
public struct SettingAct: Hashable, Sendable, Codable {
    /// The part as it is to stand, whole.
    public var setting: Setting
    /// The first name of whoever does it, where they gave it.
    public var name: String?

    public init(_ setting: Setting, name: String? = nil) { (self.setting, self.name) = (setting, name) }
}

/// The change of a setting that is to be taken back, and by whom.
public struct SettingUndo: Hashable, Sendable, Codable {
    /// The edit of its part that holds now; any other is refused.
    public var change: Change.ID
    /// The first name of whoever does it, where they gave it.
    public var name: String?

    public init(_ change: Change.ID, name: String? = nil) { (self.change, self.name) = (change, name) }
}

/// How the settings stand, and who made them so.
public struct SettingsReport: Hashable, Sendable, Codable {
    /// The beginning of the configuration, with the last edit of each part over it.
    public var now: CentreSettings
    /// The newest first.
    public var edits: [SettingEdit]

    public init(now: CentreSettings, edits: [SettingEdit] = []) { (self.now, self.edits) = (now, edits) }
}

/// That somebody changed a part of the settings.
public struct SettingEdit: Hashable, Sendable, Codable {
    /// By which ``SettingUndo`` names it.
    public var change: Change.ID
    /// Which part it replaced.
    public var topic: Setting.Topic
    /// When it was made, by the wall clock.
    public var at: Date
    /// A first name; `nil` where none was given, or it is erased.
    public var by: String?
    /// When it was taken back, and by whom.
    public var undone: Date?
    /// A first name; `nil` where none was given, or it is erased.
    public var undoneBy: String?
    /// Whether it is the one that can be taken back.
    public var isLast: Bool

    public init(
        change: Change.ID, topic: Setting.Topic, at: Date, by: String? = nil, undone: Date? = nil, undoneBy: String? = nil, isLast: Bool = false
    ) {
        (self.change, self.topic, self.at, self.by) = (change, topic, at, by)
        (self.undone, self.undoneBy, self.isLast) = (undone, undoneBy, isLast)
    }
}

/// A part of the settings was changed. What families read stands in the personal table, under ``content``; who did it, under ``by``.
public struct Settled: Hashable, Sendable, Codable {
    /// Which part; of the others nothing is said here.
    public var topic: Setting.Topic
    /// For the hours alone.
    public var hours: [OpenSpan]?
    /// For the closures alone.
    public var closures: [ChangedDays]?
    /// For the targets alone.
    public var targets: [String: Int]?
    /// The last day of a notice.
    public var until: CentreDay?
    /// Content ids; `nil` where there are no texts, and where no name was given.
    public var content, by: String?

    public init(
        topic: Setting.Topic, hours: [OpenSpan]? = nil, closures: [ChangedDays]? = nil, targets: [String: Int]? = nil, until: CentreDay? = nil,
        content: String? = nil, by: String? = nil
    ) {
        (self.topic, self.hours, self.closures, self.targets) = (topic, hours, closures, targets)
        (self.until, self.content, self.by) = (until, content, by)
    }

    /// - Parameters:
    ///   - content: under which its texts are kept, where it has any.
    ///   - by: under which the name of whoever did it is.
    public init(_ setting: Setting, content: String?, by: String?) {
        self.init(topic: setting.topic, content: content, by: by)
        switch setting {
        case .hours(let spans): hours = spans
        case .closures(let days): closures = days
        case .targets(let aims): targets = aims
        case .notice(let notice): until = notice.until
        case .said: break
        }
    }
}
