import Foundation
import Intake
import Passes
import Reception
import Store

/// A hub in a temporary folder, to be measured.
struct Bench {
    let folder: URL
    let desk: HubStore
    private let signer: PassSigner
    let surroundings = Surroundings.system(trust: .always)
    let clock = ContinuousClock()

    static let zone = TimeZone(identifier: "Europe/London") ?? .gmt
    private static let centre = Centre(
        id: "bench", name: "Bench", fictional: true, zone: zone, places: [Place(id: "p", name: "Room", colour: "blue", symbol: "leaf")],
        services: [Service(
            id: "s", name: "Service", organisation: "O", place: "p", walkIn: true, window: ArrivalWindow(early: 1440, late: 1440, tooLate: 1440))],
        kiosks: [Kiosk(id: "k", name: "Kiosk", language: "en", pixelsPerMillimetre: 3.78)], languages: ["en"])

    /// - Parameter tallying: what is counted with each change.
    init(tallying: (any TallyRule)? = nil) throws {
        folder = FileManager.default.temporaryDirectory.appending(path: "hazel-bench-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        let ringFile = folder.appending(path: "ring.json").path
        let keyFile = folder.appending(path: "key").path
        let today = Self.centre.day(of: surroundings.now().wall)
        try SigningKey.create(file: keyFile, ring: ringFile, label: "bench", from: today, surroundings: surroundings)
        let ring = try KeyRing.load(file: ringFile)
        signer = try PassSigner(try SigningKey.load(file: keyFile), ring: ring)
        let reader = PassReader(ring: ring)
        desk = try HubStore(
            try HubDatabase(folder: folder.appending(path: "state")), centre: Self.centre, surroundings: surroundings,
            tallying: tallying, read: { reader.read($0) })
    }

    func remove() { try? FileManager.default.removeItem(at: folder) }

    /// Appointments from a file to the disk, beside reading the file's lines alone.
    func imports(rows: Int) async throws -> Measure {
        let file = folder.appending(path: "rows.csv")
        try write(rows: rows, to: file)
        let profile = ImportSettings.Profile(
            name: "bench", files: "*", complete: false, form: .csv(CSVProfile(name: "bench", dates: .relative, births: .iso)))
        let importer = BookImport(
            desk: desk, centre: Self.centre, profile: profile, preview: false, now: surroundings.now().wall, importID: "bench")
        let seconds = try await measure { _ = try await importer.run(file) }
        let baseline = try await measure {
            let lines = try Data(contentsOf: file).split(separator: UInt8(ascii: "\n"))
            guard lines.count == rows + 1 else { throw Exit.Failure(Exit.software, "the baseline lost lines") }
        }
        return Measure("import", count: rows, seconds: seconds, baseline: "splitting the file into lines", baselineSeconds: baseline)
    }

    private func write(rows: Int, to file: URL) throws {
        var text = "appointment_id,person_id,given_name,family_name,born,service,date,time,minutes,holders\r\n"
        for row in 0..<rows {
            let hour = row % 100 == 99 ? 25 : row % 24
            text += "a\(row),p\(row / 3),Given,Family\(row % 97),2018-0\(row % 9 + 1)-11,s,today+\(row % 90 + 2),\(hour / 10)\(hour % 10):30,30,h\(row / 5)\r\n"
        }
        try Data(text.utf8).write(to: file)
    }

    /// Scans to durable arrivals, beside verifying as many signatures and writing as many rows of one byte durably.
    func checkIns(_ count: Int) async throws -> Measure {
        let codes = try await families(count)
        let seconds = try await measure {
            for code in codes {
                guard case .arrived(let slip) = try await desk.checkIn(Scan(code: code, kiosk: "k", moment: surroundings.now())),
                      slip.outcome == .checkedIn else { throw Exit.Failure(Exit.software, "a family was not checked in") }
            }
        }
        let baseline = try LeastStore(folder: folder)
        let reader = PassReader(ring: try KeyRing.load(file: folder.appending(path: "ring.json").path))
        let least = try await measure {
            for code in codes {
                guard case .believed = reader.read(code) else { throw Exit.Failure(Exit.software, "a genuine pass was refused") }
                try baseline.write()
            }
        }
        return Measure("check-in", count: count, seconds: seconds, baseline: "verifying and writing one durable row", baselineSeconds: least)
    }

    /// Passes of as many families, each with an appointment now.
    func families(_ count: Int, called name: String = "now") async throws -> [String] {
        let now = surroundings.now().wall
        let records = (0..<count).map { index in
            BookRecord(
                externalID: "\(name)\(index)",
                person: PersonRecord(externalID: "n\(name)\(index)", personal: Personal(given: "Given", family: "Family", born: CentreDay("2018-01-02"))),
                service: "s", start: now, minutes: 30, holders: ["h\(name)\(index)"], origin: Origin(file: "bench", line: index))
        }
        for start in stride(from: 0, to: count, by: 500) {
            _ = try await desk.take(BookBatch(
                importID: name, source: "bench", records: Array(records[start..<min(start + 500, count)]), preview: false))
        }
        let day = Self.centre.day(of: now)
        var codes: [String] = []
        for index in 0..<count {
            let entry = try await desk.passes(.holder(source: "bench", externalID: "h\(name)\(index)"))[0]
            let id = Pass.ID.random(surroundings)
            let code = try signer.issue(id, centre: Self.centre.id, from: day, until: day.advanced(by: 30))
            codes.append(code)
            _ = try await desk.keep(Pass(
                id: id, holder: entry.holder?.id, appointments: entry.appointments.map(\.appointment.id), from: day, until: day.advanced(by: 30), code: code))
        }
        return codes
    }

    /// Reading the board with many families waiting, beside encoding the same board as JSON.
    func board(waiting: Int) async throws -> Measure {
        let here = try await desk.board().rows.count { $0.state == .waiting }
        for _ in here..<max(here, waiting) {
            _ = try await desk.walkIn(WalkIn(service: "s", companions: 1, kiosk: "k", moment: surroundings.now()))
        }
        let times = 20
        let seconds = try await measure { for _ in 0..<times { _ = try await desk.board() } }
        let board = try await desk.board()
        let baseline = try await measure { for _ in 0..<times { _ = try Coding.encode(board) } }
        return Measure("board of \(board.rows.count)", count: times, seconds: seconds, baseline: "encoding it as JSON", baselineSeconds: baseline)
    }

    /// From decisions to the requests of a lamp's line.
    func lamps(_ count: Int) async throws -> Spread {
        Spread("decision to line request", try await LampBench(desk: desk, kiosk: "k", service: "s", place: "p").run(count))
    }

    func measure(_ work: () async throws -> Void) async throws -> Double {
        let time = try await clock.measure { try await work() }
        return Double(time.components.seconds) + Double(time.components.attoseconds) / 1e18
    }
}
