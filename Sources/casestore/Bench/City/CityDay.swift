import Reception

/// A day of one centre as its desk writes it down: who comes, says who came along, is called, is seen and leaves. The same seed, the
/// same day. The numbers are plausible, and of no real centre.
struct CityDay: Sendable {
    enum Step: Int, Comparable, Sendable {
        case came, told, called, seen, left

        static func < (one: Self, other: Self) -> Bool { one.rawValue < other.rawValue }
    }

    struct Event: Sendable {
        /// Since the doors open.
        var second: Double
        var party: Int
        var step: Step
    }

    /// How long the doors are open, in seconds: 8:30 to 17:30.
    static let length = 9 * 3600.0
    /// How long appointments are given in advance, in seconds: the last is an hour before the doors close.
    private static let booked = length - 3600

    /// When each party is due, in seconds since the doors open; their count is that of the day's visits.
    let due: [Double]
    let events: [Event]

    /// - Parameter visits: on an ordinary day; up to 15 % more or fewer come.
    init(visits: Int, random: inout Seeded) {
        let count = max(1, visits * Int.random(in: 85...115, using: &random) / 100)
        // Appointments begin at the quarter hours, and the morning is the busier half.
        let due = (0..<count).map { _ in
            let quarter = Int.random(in: 0..<3, using: &random) < 2 ? Int.random(in: 1..<16, using: &random) : Int.random(in: 16..<33, using: &random)
            return min(Double(quarter) * 900, Self.booked)
        }
        var events: [Event] = []
        for (party, due) in due.enumerated() { events += Self.steps(of: party, due, &random) }
        (self.due, self.events) = (due, events.sorted { ($0.second, $0.party, $0.step) < ($1.second, $1.party, $1.step) })
    }

    /// Early or late by minutes; waits have a long tail.
    private static func steps(of party: Int, _ due: Double, _ random: inout Seeded) -> [Event] {
        var second = max(0, due + Double.random(in: -900...300, using: &random))
        var steps = [Event(second: second, party: party, step: .came)]
        if Int.random(in: 0..<5, using: &random) < 3 {
            steps.append(Event(second: second + Double.random(in: 4...20, using: &random), party: party, step: .told))
        }
        let tail = Int.random(in: 0..<10, using: &random) == 0 ? 3.0 : 1
        for (step, least, most) in [(Step.called, 120.0, 900.0 * tail), (.seen, 20, 180), (.left, 900, 2700)] {
            second = min(length, second + Double.random(in: least...most, using: &random))
            steps.append(Event(second: second, party: party, step: step))
        }
        return steps
    }
}
