import Reception
import Statistics

/// How safe a centre's figures are, who may see exact ones, and where they are put: `statistics:`.
struct StatisticsSettings: Hashable, Sendable {
    var rule = Disclosure.usual
    /// Why the thresholds are lower than the usual ones; it stands beside every table.
    var reason: String?
    /// What the centre aims at, until managers say otherwise.
    var targets: [String: Int] = [:]
    /// The folder in which figures and report of each period are put; `nil` where none are.
    var folder: String?
    var every = Span.Unit.quarter
    /// Who may see exact counts, and where each one's secret is.
    var exact: [Holder] = []

    struct Holder: Hashable, Sendable {
        var name: String
        var secret: PassSettings.Key
    }

    /// Whether a centre tells more than is usual.
    var isLower: Bool { rule.least < Self.usual.least || rule.base < Self.usual.base }
    /// What stands below each table.
    var says: String {
        guard isLower, let reason else { return rule.says }
        return "\(rule.says) These thresholds are lower than the usual ones, because: \(reason)"
    }

    /// Below this a reason is asked for in words.
    static let usual = Disclosure.usual
    /// And below this no reason helps: counts of one and two people are never told.
    static let lowest = 3
}
