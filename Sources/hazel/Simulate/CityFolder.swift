import Foundation
import Reception
import Statistics
import Store

/// The folder of a simulated city: what it is (city.json), and of each centre the raw visits and the tallies made of them; and the
/// tallies of all centres as if they were one.
struct CityFolder: Sendable {
    let folder: URL
    let city: Plan

    struct Plan: Codable, Sendable {
        var centres: Int
        var first, last: CentreDay
        /// On an ordinary day of a centre.
        var visits: Int
        var seed: UInt64
    }

    static let zone = TimeZone(identifier: "Europe/London") ?? .gmt

    init(_ folder: URL, plan: Plan) throws {
        (self.folder, city) = (folder, plan)
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        try Coding.encode(plan).write(to: folder.appending(path: "city.json"))
    }

    /// One that is there.
    /// - Throws: where there is none, in a sentence.
    init(existing folder: URL) throws {
        let file = folder.appending(path: "city.json")
        guard let data = try? Data(contentsOf: file) else {
            throw Exit.Failure(Exit.noInput, "\(file.path) cannot be read; hazel simulate city makes such a folder")
        }
        do {
            city = try JSONDecoder().decode(Plan.self, from: data)
        } catch {
            throw Exit.Failure(Exit.data, "\(file.path) is not what hazel simulate city writes: \(error)")
        }
        self.folder = folder
    }

    func file(_ name: String, _ centre: Int, _ ending: String) -> URL {
        folder.appending(path: "\(name)-\(centre < 10 ? "0" : "")\(centre).\(ending)")
    }

    /// - Parameter centre: `nil` for all of them together.
    func book(_ centre: Int?) throws -> TallyBook {
        let file = centre.map { self.file("tallies", $0, "sqlite") } ?? folder.appending(path: "tallies-all.sqlite")
        return try TallyBook(file: file) { [UInt8](repeating: UInt8((centre ?? 255) & 255), count: $0) }
    }

    /// Simulates a centre, day after day, and counts it month by month.
    /// - Parameter told: told of each month: how many visits there are so far.
    func simulate(_ centre: Int, into all: TallyBook, told: (CentreMonth, Int) -> Void) throws {
        var simulated = City(centre: centre, seed: city.seed, visits: city.visits, zone: Self.zone)
        let raw = try RawVisits(file: file("visits", centre, "csv"), centre: centre)
        let book = try book(centre), rules = TallyRules(zone: Self.zone)
        var counts = TallyCounts()
        for number in city.first.number...city.last.number {
            let day = CentreDay(number: number), happened = simulated.day(day)
            try raw.write(happened)
            Self.count(happened, by: rules, &counts)
            let next = day.advanced(by: 1)
            guard next.day == 1 || day == city.last else { continue }
            try book.add(counts)
            try book.closeQuarters(before: next)
            // Who is a person of two centres is nobody's to know.
            counts.people = [:]
            try all.add(counts)
            counts = TallyCounts()
            told(CentreMonth(of: day), raw.visits)
        }
        try raw.close()
    }

    static func count(_ day: City.Day, by rules: some TallyRule, _ counts: inout TallyCounts) {
        for visit in day.visits { for counted in visit.counting { counts.add(rules.counts(of: counted)) } }
        for (service, due) in day.missed { counts.add(rules.counts(of: .missed(service: service, due: due))) }
    }
}
