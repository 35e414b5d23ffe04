public import Foundation
public import Reception

/// Who is on duty on the services of this building, as the centre wants it shown: first names, by weekday and time.
public struct DutyRota: Sendable, Equatable {
    /// One who is there on some days of the week.
    public struct Turn: Sendable, Equatable {
        /// One of this building's.
        public var service: Service.ID
        /// As it stands on the card; a centre writes no more than a first name.
        public var name: String
        /// 1, Sunday, to 7.
        public var weekdays: Set<Int>
        /// Minutes after the centre's midnight; the first belongs to it, the last does not.
        public var minutes: Range<Int>

        public init(service: Service.ID, name: String, weekdays: Set<Int>, minutes: Range<Int>) {
            (self.service, self.name, self.weekdays, self.minutes) = (service, name, weekdays, minutes)
        }
    }

    private let turns: [Turn]
    private let zone: TimeZone

    /// - Parameter zone: the centre's.
    public init(_ turns: [Turn] = [], zone: TimeZone = .gmt) { (self.turns, self.zone) = (turns, zone) }

    /// Who is there at a moment, each once, in the order of the configuration.
    public func names(on service: Service.ID, at moment: Date) -> [String] {
        let parts = Calendar.gregorian(in: zone).dateComponents([.weekday, .hour, .minute], from: moment)
        let minute = (parts.hour ?? 0) * 60 + (parts.minute ?? 0)
        let there = turns.filter { $0.service == service && $0.weekdays.contains(parts.weekday ?? 0) && $0.minutes.contains(minute) }.map(\.name)
        return there.enumerated().filter { !there[..<$0.offset].contains($0.element) }.map(\.element)
    }
}
