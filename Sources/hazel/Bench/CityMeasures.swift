import Foundation
import Reception
import Statistics
import Store

/// What was measured on a simulated city.
struct CityMeasures: Encodable, CustomStringConvertible {
    var visits = 0
    /// Seconds in the tally rules alone.
    var rules = 0.0
    var bytes = 0
    var cells = 0
    /// Milliseconds, each time.
    var lastYear: [Double] = []
    var glance: [Double] = []

    var description: String {
        let perVisit = visits == 0 ? 0 : Double(bytes) / Double(visits)
        return """
            \(visits) visits; rules \(String(format: "%.1f", rules * 1_000_000 / Double(max(1, visits)))) µs a visit; \
            \(bytes) bytes of tallies, \(String(format: "%.1f", perVisit)) a visit
            \(Spread("last year by day and service (\(cells) rows)", lastYear.sorted()))
            \(Spread("glance", glance.sorted()))
            """
    }
}

extension Duration {
    var seconds: Double { Double(components.seconds) + Double(components.attoseconds) / 1e18 }
}

/// One answer with its centre.
struct CityAnswer: Encodable {
    var centre: Int
    var document: AnswerDocument
}

/// The question on which the speed is measured.
enum LastYear {
    struct Key: Hashable {
        var period: Int
        var service: String
    }

    static func table(_ books: [TallyBook], _ year: Span) throws -> [(key: Key, count: Int, median: Int, most: Int)] {
        var sums: [Key: MinuteCounts] = [:]
        for book in books {
            for row in try book.tallies(.toCall, year.days).rows {
                guard let minutes = row.minutes else { continue }
                sums[Key(period: row.period.number, service: row.a), default: MinuteCounts()].add(minutes)
            }
        }
        return sums.map { ($0.key, $0.value.total, $0.value.percentile(0.5) ?? 0, $0.value.percentile(0.9) ?? 0) }
    }
}

enum CityQuestion {
    /// A measure that the raw visits tell, a period and a breakdown.
    static func random(years: ClosedRange<Int>, _ random: inout Seeded) -> Question {
        let names = ["visits", "attendances", "to-call", "to-seen", "stay", "standing"]
        let measure = Statistics.Measure.named(names[Int.random(in: 0..<names.count, using: &random)]) ?? Statistics.Measure.all[0]
        let day = CentreDay(number: CentreDay(year: Int.random(in: years, using: &random), month: 1, day: 1).number + Int.random(in: 0..<365, using: &random))
        let units = Span.Unit.allCases
        let span = Span(units[Int.random(in: 0..<units.count, using: &random)], of: day)
        let choices = [nil] + measure.breakdowns.map(Optional.some)
        return Question(measure: measure, span: span, by: choices[Int.random(in: 0..<choices.count, using: &random)])
    }
}

/// The raw visits: one line for each attendance, times in microseconds since 1970 (UTC).
final class RawVisits {
    private let handle: FileHandle
    private var buffer = Data()
    private var visit = 0

    init(file: URL) throws {
        try Data("centre,visit,way,began,ended,service,due,late,called,seen\n".utf8).write(to: file)
        handle = try FileHandle(forWritingTo: file)
        try handle.seekToEnd()
    }

    func write(_ counted: CountedVisit, centre: Int) throws {
        visit += 1
        for item in counted.attendances {
            let times = [item.due, item.called, item.seen].map { $0.map { String($0.microseconds) } ?? "" }
            buffer += Data("""
                \(centre),\(visit),\(counted.way.rawValue),\(counted.began.microseconds),\(counted.ended.map { String($0.microseconds) } ?? ""),\
                \(item.service?.rawValue ?? ""),\(times[0]),\(item.late ? 1 : 0),\(times[1]),\(times[2])\n
                """.utf8)
        }
        if buffer.count > 1 << 20 { try flush() }
    }

    private func flush() throws {
        try handle.write(contentsOf: buffer)
        buffer.removeAll(keepingCapacity: true)
    }

    func close() throws {
        try flush()
        try handle.close()
    }
}
