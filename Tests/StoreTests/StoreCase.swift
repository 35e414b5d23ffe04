import Foundation
import GRDB
import Reception
@testable import Store
import Synchronization

/// A real store in a folder of its own, with a clock that the test moves.
final class StoreCase: Sendable {
    static let zone = TimeZone(identifier: "Europe/London")!
    static let today = CentreDay(year: 2026, month: 11, day: 23)

    let folder: URL
    let desk: HubStore
    let clock: Mutex<Moment>

    init(limit: LookUpLimit = .usual, folder: URL? = nil, tallying: (any TallyRule)? = nil) throws {
        let place = folder ?? FileManager.default.temporaryDirectory.appending(path: "hazel-\(UUID().uuidString)")
        let clock = ClockBox(Moment(wall: Self.time("09:50"), boottime: 1_000_000_000_000, boot: "b1", trusted: true))
        self.folder = place
        self.clock = Mutex(clock.now())
        self.box = clock
        desk = try HubStore(
            try HubDatabase(folder: place), centre: Self.centre, surroundings: clock.surroundings, limit: limit, tallying: tallying,
            read: Self.read)
    }

    private let box: ClockBox

    deinit { try? FileManager.default.removeItem(at: folder) }

    func set(_ text: String, day: Int = 0, trusted: Bool = true) {
        box.set(Self.time(text, day: day), trusted: trusted)
    }

    /// Time goes on by so many minutes.
    func pass(minutes: Int) { box.pass(minutes: minutes) }

    /// Somebody sets the wall clock: no time passes.
    func setClock(_ text: String, day: Int = 0, trusted: Bool = true) { box.jump(to: Self.time(text, day: day), trusted: trusted) }

    /// The machine starts anew.
    func restart(boot: String) { box.restart(boot: boot) }

    var now: Moment { box.now() }

    static func time(_ text: String, day: Int = 0) -> Date {
        let parts = text.split(separator: ":").map { Int($0)! }
        return today.advanced(by: day).at(hour: parts[0], minute: parts[1], in: zone)
    }

    static let centre = Centre(
        id: "test", name: "Test centre", fictional: true, zone: zone,
        places: [
            Place(id: "blue", name: "Blue room", colour: "blue", symbol: "leaf"), Place(id: "den", name: "Den", colour: "teal", symbol: "moon"),
        ],
        services: [
            Service(id: "speech", name: "Speech", organisation: "Trust", place: "blue"),
            Service(id: "clinic", name: "Clinic", organisation: "Trust", place: "den", walkIn: true),
            Service(id: "advice", name: "Advice", organisation: "Council", place: "den", sharing: Sharing(familiesChoose: true, shared: true)),
            Service(id: "refuge", name: "Refuge", organisation: "Charity", place: "den", sensitive: true),
        ],
        kiosks: [Kiosk(id: "main", name: "Main", language: "en", pixelsPerMillimetre: 3.78)], languages: ["en", "pl"],
        takesPoints: true)

    /// In these tests a code is the pass's id itself; a `?` is a problem.
    static let read: @Sendable (String) -> PassVerdict = { code in
        if code.hasPrefix("?") { return .refused(PassProblem(rawValue: String(code.dropFirst())) ?? .empty) }
        let mark: [UInt8] = code == "elsewhere" ? [0] : [0x9f, 0x86, 0xd0, 0x81, 0x88, 0x4c, 0x7d, 0x65]
        return .believed(PassClaim(pass: .init(code), centre: mark, from: today.advanced(by: -9), until: today.advanced(by: 9), key: "k"))
    }
}

/// A clock that only the test moves: the monotonic time goes with the wall time, but never back.
final class ClockBox: Sendable {
    private let moment: Mutex<Moment>

    init(_ moment: Moment) { self.moment = Mutex(moment) }

    func now() -> Moment { moment.withLock { $0 } }

    func set(_ wall: Date, trusted: Bool) {
        moment.withLock { moment in
            moment.boottime += Int64(max(0, wall.timeIntervalSince(moment.wall)) * 1_000_000_000)
            (moment.wall, moment.trusted) = (wall, trusted)
        }
    }

    func pass(minutes: Int) {
        moment.withLock { moment in
            moment.wall = moment.wall.adding(minutes: minutes)
            moment.boottime += Int64(minutes) * 60_000_000_000
        }
    }

    func jump(to wall: Date, trusted: Bool) { moment.withLock { ($0.wall, $0.trusted) = (wall, trusted) } }

    func restart(boot: String) { moment.withLock { ($0.boot, $0.boottime) = (boot, 10_000_000_000) } }

    var surroundings: Surroundings {
        Surroundings(now: { self.now() }, uuid: { UUID() }, randomBytes: { count in (0..<count).map { _ in UInt8.random(in: 0...255) } })
    }
}

extension StoreCase {
    static func record(
        _ id: String, at text: String = "10:00", day: Int = 0, person: String? = "child", family: String = "Kowalska", service: Service.ID = "speech",
        holders: [String] = ["mum"], passes: [Pass.ID] = [], cancelled: Bool = false, revision: Int = 0, protected: Bool = false,
        marks: [PersonMark]? = nil
    ) -> BookRecord {
        let record = person.map {
            PersonRecord(
                externalID: $0, personal: Personal(given: "Ala", family: family, born: CentreDay("2019-03-04"), adjustments: [Adjustment(.quietPlace)]),
                protected: protected, marks: marks)
        }
        return BookRecord(
            externalID: id, person: record, service: service, start: time(text, day: day), minutes: 30, cancelled: cancelled, revision: revision,
            holders: holders, passes: passes, origin: Origin(file: "t.csv", line: 2))
    }

    @discardableResult
    func take(_ records: [BookRecord], preview: Bool = false, importID: String = "i1") async throws -> BookOutcome {
        try await desk.take(BookBatch(importID: importID, source: "s", records: records, preview: preview))
    }

    func holdPass(_ id: Pass.ID = "x", holder: String = "mum") async throws -> Pass {
        let entry = try await desk.passes(.holder(source: "s", externalID: holder))[0]
        return try await desk.keep(Pass(
            id: id, holder: entry.holder?.id, appointments: entry.appointments.map(\.appointment.id), from: Self.today,
            until: Self.today.advanced(by: 90), code: "CODE-\(id)"))
    }

    func scan(_ code: String) async throws -> CheckInAnswer { try await desk.checkIn(Scan(code: code, kiosk: "main", moment: now)) }

    func slip(_ code: String) async throws -> ArrivalSlip? {
        if case .arrived(let slip) = try await scan(code) { slip } else { nil }
    }

    func refusal(_ code: String) async throws -> Refusal? {
        if case .refused(let refusal) = try await scan(code) { refusal } else { nil }
    }

    func lookUp(_ letters: String = "K", day: Int = 4, month: Int = 3, hour: Int? = nil) async throws -> LookUpAnswer {
        try await desk.lookUp(LookUp(day: day, month: month, letters: letters, hour: hour, companions: 1, kiosk: "main", moment: now))
    }

    func rows() async throws -> [BoardRow] { try await desk.board().rows }

    /// Every row of the day's tables, as text.
    func dayTables() throws -> [String] {
        try desk.database.pool.read { db in
            try ["arrival", "visit", "attendance", "act", "notice", "notice_visit", "fed_back", "visitor", "visit_adjustment", "arrival_wish",
             "visit_sharing", "pass_language", "forum_point", "referral", "roll_call", "roll_call_row"].flatMap { table in
                try Row.fetchAll(db, sql: "SELECT * FROM \(table) ORDER BY 1, 2").map { "\(table) \($0)" }
            }
        }
    }
}
