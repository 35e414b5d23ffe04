/// What managers decide on a page: the beginning stands in the configuration, and their edits lie over it.
public struct CentreSettings: Hashable, Sendable, Codable {
    /// When the doors are open in a usual week; nothing where the centre does not say.
    public var hours: [OpenSpan]
    /// Days on which it is otherwise.
    public var closures: [ChangedDays]
    /// What the centre aims at, by the name of the measure: minutes, or how many in a month.
    public var targets: [String: Int]
    /// What families should know for some days.
    public var notice: CentreNotice?
    /// In the order in which families are shown it.
    public var said: [Said]

    public init(
        hours: [OpenSpan] = [], closures: [ChangedDays] = [], targets: [String: Int] = [:], notice: CentreNotice? = nil, said: [Said] = []
    ) {
        (self.hours, self.closures, self.targets, self.notice, self.said) = (hours, closures, targets, notice, said)
    }

    /// With one of its parts as an edit has it.
    public func with(_ setting: Setting) -> CentreSettings {
        var settings = self
        switch setting {
        case .hours(let hours): settings.hours = hours
        case .closures(let closures): settings.closures = closures
        case .targets(let targets): settings.targets = targets
        case .notice(let notice): settings.notice = notice.text.isEmpty ? nil : notice
        case .said(let said): settings.said = said
        }
        return settings
    }
}

/// A stretch of one weekday in which the doors are open, by the centre's own clock.
public struct OpenSpan: Hashable, Sendable, Codable {
    /// From 1, Monday, to 7.
    public var weekday: Int
    /// Minutes after midnight.
    public var opens, closes: Int

    public init(weekday: Int, opens: Int, closes: Int) { (self.weekday, self.opens, self.closes) = (weekday, opens, closes) }
}

/// Days on which the usual hours do not hold: a closure, or other hours.
public struct ChangedDays: Hashable, Sendable, Codable {
    /// The first and the last of them; both count.
    public var from, to: CentreDay
    /// Minutes after midnight; `nil` where the centre is closed.
    public var opens, closes: Int?

    public init(from: CentreDay, to: CentreDay, opens: Int? = nil, closes: Int? = nil) {
        (self.from, self.to, self.opens, self.closes) = (from, to, opens, closes)
    }
}

/// What families should know for some days: "The lift is out of order."
public struct CentreNotice: Hashable, Sendable, Codable {
    /// By language; empty where nothing is to be shown.
    public var text: [String: String]
    /// The last day on which it is shown.
    public var until: CentreDay

    public init(text: [String: String], until: CentreDay) { (self.text, self.until) = (text, until) }
}

/// One part of the settings, whole, as an edit leaves it.
public enum Setting: Hashable, Sendable, Codable {
    /// Of the whole week: it replaces what stood there.
    case hours([OpenSpan])
    /// All of them: whatever is left out is open as usual.
    case closures([ChangedDays])
    /// By the name of the measure; a measure without one has no target.
    case targets([String: Int])
    /// Without a text, it takes the notice down.
    case notice(CentreNotice)
    /// All of it, in its order.
    case said([Said])

    /// What is changed, and taken back, by itself.
    public enum Topic: String, Hashable, Sendable, Codable, CaseIterable { case hours, closures, notice, said, targets }

    /// Which part it replaces.
    public var topic: Topic {
        switch self {
        case .hours: .hours
        case .closures: .closures
        case .targets: .targets
        case .notice: .notice
        case .said: .said
        }
    }
}
