public import Foundation

extension SyncState {
    /// How it stands, in plain English for whoever looks after the hub.
    /// - Parameter zone: the centre's; times are told in it.
    public func sentence(now: Date, zone: TimeZone) -> String {
        let parts: [String?] = [
            taken.map { "last taken \(Self.ago($0, now, zone))" } ?? "nothing taken yet",
            waiting == 0 ? "nothing waits" : "\(waiting) waiting" + (oldest.map { ", the oldest of \(Self.ago($0, now, zone))" } ?? ""),
            parked == 0 ? nil : "\(parked) parked for a person (hazel journal parked)",
            trouble.map { "\(Self.words($0))" + (cause.map { " (\($0))" } ?? "") },
            next.map { "tried again \($0 <= now ? "now" : "at \(Self.time($0, zone))")" },
            bookTaken.map { "the book last came \(Self.ago($0, now, zone))" },
            bookTrouble.map { "the book does not come: \(Self.words($0))" + (bookCause.map { " (\($0))" } ?? "") },
            doubt.map { "its last receipt is not believed: \($0)" },
        ]
        return parts.compactMap(\.self).joined(separator: "; ")
    }

    /// Whether a person must act: something is parked, or the receiver does not let this hub in.
    public var needsPerson: Bool {
        parked > 0 || doubt != nil || [trouble, bookTrouble].contains { $0 == .notAllowed || $0 == .version }
    }

    private static func words(_ reason: CaseStoreError.Reason) -> String {
        switch reason {
        case .unreachable: "it cannot be reached"
        case .unable: "it cannot take anything now"
        case .busy: "it is busy"
        case .unreadable: "it cannot read what it is sent"
        case .tooLarge: "it finds what it is sent too large"
        case .notAllowed: "it does not let this hub in"
        case .version: "it speaks another version"
        }
    }

    /// The time alone on the day itself, else with its day.
    private static func ago(_ date: Date, _ now: Date, _ zone: TimeZone) -> String {
        let day = CentreDay(date, in: zone)
        return day == CentreDay(now, in: zone) ? time(date, zone) : "\(day) \(time(date, zone))"
    }

    private static func time(_ date: Date, _ zone: TimeZone) -> String {
        var calendar = Calendar(identifier: .gregorian)
        calendar.timeZone = zone
        let parts = calendar.dateComponents([.hour, .minute], from: date)
        return String(format: "%02d:%02d", parts.hour ?? 0, parts.minute ?? 0)
    }
}
