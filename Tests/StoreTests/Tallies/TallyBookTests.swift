import Foundation
import Reception
import Statistics
@testable import Store
import Testing

/// Tallies that are filled at once are those that are filled one by one.
@Suite struct TallyBookTests {
    private let folder = FileManager.default.temporaryDirectory.appending(path: "hazel-book-\(UUID().uuidString)")
    private let rules = TallyRules(zone: StoreCase.zone)

    private func book(_ name: String) throws -> TallyBook {
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        return try TallyBook(file: folder.appending(path: name)) { [UInt8](repeating: 7, count: $0) }
    }

    /// Visits of a fortnight, some over midnight, some never ended.
    private func visits(_ count: Int) -> [Counted] {
        var random = Seeded(11)
        return (0..<count).map { _ in
            let began = StoreCase.time("00:00", day: Int.random(in: 0..<14, using: &random)).adding(minutes: Int.random(in: 480..<1430, using: &random))
            let called = Bool.random(using: &random) ? began.adding(minutes: Int.random(in: 0...90, using: &random)) : nil
            let service: Service.ID = ["speech", "clinic", "advice"][Int.random(in: 0..<3, using: &random)]
            let attendance = CountedAttendance(service: service, due: began, late: false, began: began, called: called, seen: called)
            return .visit(CountedVisit(
                way: .pass, person: Person.ID("\(Int.random(in: 0..<20, using: &random))"), began: began,
                ended: called?.adding(minutes: Int.random(in: 0...120, using: &random)), attendances: [attendance]))
        }
    }

    private func everything(_ book: TallyBook) throws -> [Tally: Set<TallyRows.Row>] {
        let days = StoreCase.today.advanced(by: -400)...StoreCase.today.advanced(by: 400)
        return try Dictionary(uniqueKeysWithValues: Tally.allCases.map { ($0, Set(try book.tallies($0, days).rows)) })
    }

    @Test func manyAtOnceAreAsOneByOne() throws {
        defer { try? FileManager.default.removeItem(at: folder) }
        let visits = visits(300), (one, many) = (try book("one"), try book("many"))
        var sum = TallyCounts()
        for visit in visits {
            let counts = rules.counts(of: visit)
            try one.add(counts)
            sum.add(counts)
        }
        try many.add(sum)
        let all = try everything(one)
        #expect(try everything(many) == all)
        #expect(all[.visits]?.map(\.count).reduce(0, +) == 300 && all[.toCall]?.isEmpty == false && all[.people]?.isEmpty == false)
        // What is taken off again leaves nothing behind.
        var less = TallyCounts()
        less.add(sum, times: -1)
        try many.add(less)
        #expect(try everything(many).values.allSatisfy(\.isEmpty))
    }

    @Test func aStampGrowsForWhatWasCountedAndForNothingElse() throws {
        defer { try? FileManager.default.removeItem(at: folder) }
        let book = try book("stamps"), day = StoreCase.today
        func stamps() -> [Int] {
            [book.tallyStamp(.visits, day...day), book.tallyStamp(.visits, day.advanced(by: -40)...day.advanced(by: -30)), book.tallyStamp(.feedback, day...day)]
        }
        var (before, counts) = (stamps(), TallyCounts())
        counts.add(.visits, day.number, "1", "pass")
        try book.add(counts)
        #expect(stamps()[0] > before[0] && stamps()[1] == before[1] && stamps()[2] == before[2])
        before = stamps()
        #expect(stamps() == before, "reading changes nothing")
    }

    @Test func foldedCopiesHoldTheSameMonths() throws {
        defer { try? FileManager.default.removeItem(at: folder) }
        let book = try book("days")
        var sum = TallyCounts()
        for visit in visits(100) { sum.add(rules.counts(of: visit)) }
        try book.add(sum)
        let copy = try book.folded(today: StoreCase.today.advanced(by: 500), into: folder.appending(path: "months"))
        let days = StoreCase.today...StoreCase.today.advanced(by: 14)
        let folded = try copy.tallies(.visits, days).rows
        #expect(folded.map(\.count).reduce(0, +) == 100 && !folded.contains(where: \.period.isDay))
        #expect(try book.tallies(.visits, days).rows.contains(where: \.period.isDay), "the book itself stays as it was")
        #expect(try copy.size() > 0)
    }
}
