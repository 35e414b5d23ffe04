import Foundation
import Reception

/// Made-up days of the centres of a city: term and holidays, clinic days, busy mornings, waits with long tails. The same seed, the same
/// visits. The numbers are plausible, and of no real centre.
struct City {
    let zone: TimeZone
    /// Visits on an ordinary day of term.
    let visits: Int
    private var random: Seeded

    init(centre: Int, seed: UInt64, visits: Int, zone: TimeZone) {
        (self.zone, self.visits) = (zone, visits)
        random = Seeded(seed &* 1_000_003 &+ UInt64(centre))
    }

    static let services: [Service.ID] = ["speech", "clinic", "advice", "portage", "therapy", "benefits", "group", "music"]

    /// All visits of a day; none while the centre is closed.
    mutating func day(_ day: CentreDay) -> [CountedVisit] {
        let weekday = CivilDay.weekday(of: day.number)
        let closed = weekday == 6 || (day.month == 12 && (25...26).contains(day.day)) || (day.month == 1 && day.day == 1)
        guard !closed else { return [] }
        let season = [7, 8].contains(day.month) ? 60 : (day.month == 12 && day.day > 19) ? 50 : 100
        let most = visits * season / 100 * (weekday == 5 ? 20 : 100) / 100
        let count = most * Int.random(in: 85...115, using: &random) / 100
        return (0..<max(1, count)).map { _ in visit(on: day, weekday) }
    }

    private mutating func visit(on day: CentreDay, _ weekday: Int) -> CountedVisit {
        // One in five thousand comes to an evening that goes on over midnight.
        let late = Int.random(in: 0..<5000, using: &random) == 0
        let hour = late ? 23 : [9, 9, 10, 10, 11, 12, 13, 14, 14, 15, 16, 8][Int.random(in: 0..<12, using: &random)]
        let began = day.at(hour: hour, minute: Int.random(in: 0..<60, using: &random), in: zone)
            .addingTimeInterval(Double(Int.random(in: 0..<60, using: &random)))
        let ways: [Arrival.Way] = [.pass, .pass, .pass, .lookUp, .walkIn]
        let way = ways[Int.random(in: 0..<5, using: &random)]
        let number = Int.random(in: 0..<8, using: &random) == 0 ? 2 : 1
        let attendances = (0..<number).map { _ in attendance(began, way, weekday) }
        let busy = attendances.compactMap(\.seen).max() ?? began
        let ended = Int.random(in: 0..<20, using: &random) == 0 ? nil : busy.adding(minutes: (late ? 60 : 10) + Int.random(in: 0...70, using: &random))
        return CountedVisit(way: way, person: nil, began: began, ended: ended, attendances: attendances)
    }

    private mutating func attendance(_ began: Date, _ way: Arrival.Way, _ weekday: Int) -> CountedAttendance {
        // Each service has its days; the last ones are small.
        let draw = Int.random(in: 0..<100, using: &random)
        let service = Self.services[draw < 98 ? (draw / 17 + weekday) % 6 : 6 + draw % 2]
        let wait = Double(Int.random(in: 1...900, using: &random)) * (Int.random(in: 0..<10, using: &random) == 0 ? 4 : 1)
        let called = Int.random(in: 0..<12, using: &random) == 0 ? nil : began.addingTimeInterval(wait)
        let seen = called.map { $0.addingTimeInterval(Double(Int.random(in: 5...600, using: &random))) }
        let due = way == .walkIn ? nil : began.adding(minutes: Int.random(in: -20...40, using: &random))
        let late = due.map { began.timeIntervalSince($0) > 600 } ?? false
        return CountedAttendance(service: service, due: due, late: late, began: began, called: called, seen: seen)
    }
}
