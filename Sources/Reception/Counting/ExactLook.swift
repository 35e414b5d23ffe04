public import Foundation

/// Somebody whose right it is looks at exact counts: which, and why. It is written into the journal before anything is shown.
public struct ExactLook: Hashable, Sendable, Codable {
    /// The measure, the period and the breakdown, as their addresses have them.
    public var measure, period: String
    /// `nil` where the figure is not broken down.
    public var breakdown: String?
    /// The name under which the configuration gives the right.
    public var name: String
    /// As it was typed, from ``shortestReason`` to ``longestReason`` characters; erased with the name.
    public var reason: String

    public init(measure: String, period: String, breakdown: String? = nil, name: String, reason: String) {
        (self.measure, self.period, self.breakdown) = (measure, period, breakdown)
        (self.name, self.reason) = (name, reason)
    }

    /// How long the reason is, in characters: short enough to type, long enough to say something.
    public static let shortestReason = 10, longestReason = 200
}

/// The record of it. Who looked, and why, stand in the personal table, under ``content``.
public struct LookedExactly: Hashable, Sendable, Codable {
    /// As in ``ExactLook``: short codes, and nothing typed freely.
    public var measure, period: String
    /// `nil` where the figure was not broken down.
    public var breakdown: String?
    /// The content id of name and reason, which are kept for two years.
    public var content: String

    public init(measure: String, period: String, breakdown: String?, content: String) {
        (self.measure, self.period, self.breakdown, self.content) = (measure, period, breakdown, content)
    }
}

/// A line of the audit.
public struct ExactLookEntry: Hashable, Sendable, Codable {
    /// When they looked.
    public var at: Date
    /// As in ``ExactLook``.
    public var measure, period: String
    /// `nil` where the figure was not broken down.
    public var breakdown: String?
    /// `nil` once they are erased.
    public var name, reason: String?

    public init(at: Date, measure: String, period: String, breakdown: String?, name: String?, reason: String?) {
        (self.at, self.measure, self.period, self.breakdown) = (at, measure, period, breakdown)
        (self.name, self.reason) = (name, reason)
    }
}
