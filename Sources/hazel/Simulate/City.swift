import Foundation
import Reception

/// Made-up days of the centres of a city: term and holidays, clinic days, busy mornings, waits with long tails. The same seed, the same
/// visits. The numbers are plausible, and of no real centre.
struct City {
    let centre: Int
    let zone: TimeZone
    /// Visits on an ordinary day of term.
    let visits: Int
    private let calendar = CityCalendar()
    private var random: Seeded

    init(centre: Int, seed: UInt64, visits: Int, zone: TimeZone) {
        (self.centre, self.zone, self.visits) = (centre, zone, visits)
        random = Seeded(seed &* 1_000_003 &+ UInt64(centre))
    }

    /// What happened on a day.
    struct Day {
        var visits: [Visit] = []
        /// Appointments to which nobody came.
        var missed: [(service: Service.ID, due: Date)] = []
    }

    struct Visit {
        var counted: CountedVisit
        /// Who came along and is in no book; `nil` where the family did not say.
        var companions: Int?

        /// As it is counted: the party, and the visit.
        var counting: [Counted] { [.arrival(at: counted.began, way: counted.way, people: 1, companions: companions), .visit(counted)] }
    }

    /// All of a day; nothing while the centre is closed.
    mutating func day(_ day: CentreDay) -> Day {
        let season = calendar.season(day), weekday = CivilDay.weekday(of: day.number)
        guard season != .closed else { return Day() }
        let offers = CityOffer.all.map { ($0, $0.weight(weekday, season)) }.filter { $0.1 > 0 }
        let most = visits * (season == .holidays ? 55 : 100) / 100 * (weekday == 5 ? 30 : 100) / 100
        let count = max(1, most * int(85...115) / 100)
        // No centre of this city is open while its clocks are set: all its hours are as far from noon as they look.
        let noon = day.at(hour: 12, minute: 0, in: zone)
        return Day(
            visits: (0..<count).map { _ in visit(noon, offers) },
            missed: (0..<count * 6 / 100).map { _ in
                let offer = choose(offers)
                return (offer.service, due(offer, noon))
            })
    }

    private mutating func visit(_ noon: Date, _ offers: [(CityOffer, Int)]) -> Visit {
        let offer = choose(offers), due = due(offer, noon)
        let way: Arrival.Way = chance(offer.walkIns) ? .walkIn : chance(25) ? .lookUp : .pass
        // One in five thousand comes to an evening that goes on over midnight.
        let evening = int(0...4999) == 0 ? noon.adding(minutes: 690 + int(0...29)) : nil
        let began = evening ?? due.addingTimeInterval(Double(int(-1500...600) + int(-600...600)))
        var attendances = [attendance(offer, began, way == .walkIn ? nil : due)]
        if chance(12) { attendances.append(attendance(choose(offers), began, way == .walkIn ? nil : due.adding(minutes: int(2...9) * 10))) }
        let busy = attendances.compactMap(\.seen).max() ?? began
        let ended = chance(5) ? nil : busy.adding(minutes: (evening == nil ? 10 : 60) + int(0...70))
        let counted = CountedVisit(way: way, person: way == .walkIn ? nil : person(), began: began, ended: ended, attendances: attendances)
        return Visit(counted: counted, companions: chance(20) ? nil : int(0...3))
    }

    private mutating func attendance(_ offer: CityOffer, _ began: Date, _ due: Date?) -> CountedAttendance {
        // Most wait a few minutes, some very long.
        let wait = min(14_400, -log(Double.random(in: 0.000_1..<1, using: &random)) * (offer.slot < 20 ? 900 : 480))
        let called = chance(8) ? nil : began.addingTimeInterval(wait.rounded())
        let seen = called.map { $0.addingTimeInterval(Double(int(5...600))) }
        let late = due.map { began.timeIntervalSince($0) > 600 } ?? false
        return CountedAttendance(service: offer.service, due: due, late: late, began: began, called: called, seen: seen)
    }

    private mutating func due(_ offer: CityOffer, _ noon: Date) -> Date {
        let slots = (offer.hours.count * 60) / offer.slot
        return noon.adding(minutes: (offer.hours.lowerBound - 12) * 60 + int(0...slots - 1) * offer.slot)
    }

    /// Some come every week, most a few times a year.
    private mutating func person() -> Person.ID {
        let share = Double.random(in: 0..<1, using: &random)
        return Person.ID("\(centre)-\(Int(share * share * Double(visits * 8)))")
    }

    private mutating func choose(_ offers: [(CityOffer, Int)]) -> CityOffer {
        var left = int(0...offers.reduce(-1) { $0 + $1.1 })
        for (offer, weight) in offers {
            left -= weight
            if left < 0 { return offer }
        }
        return offers[0].0
    }

    private mutating func int(_ range: ClosedRange<Int>) -> Int { Int.random(in: range, using: &random) }

    private mutating func chance(_ percent: Int) -> Bool { int(1...100) <= percent }
}
