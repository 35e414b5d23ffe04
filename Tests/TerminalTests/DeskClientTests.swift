import Foundation
import Reception
import Testing
@testable import Terminal

/// Calls of the client, over a real socket.
struct DeskClientTests {
    private func client<Result>(_ hub: LittleHub, _ work: (DeskClient) async throws -> Result) async throws -> Result {
        try await DeskClient.with(socket: hub.path, work)
    }

    private func text(_ value: some Encodable) throws -> String { String(decoding: try Coding.encode(value), as: UTF8.self) }

    /// What a call throws.
    private func fault(_ hub: LittleHub) async throws -> DeskError {
        try await client(hub) { client async throws in
            do {
                _ = try await client.board()
            } catch let error as DeskError {
                return error
            }
            throw Failed()
        }
    }

    private struct Failed: Error {}

    @Test func `the board and the centre come as the hub has them`() async throws {
        let (board, centre) = (try text(Fixtures.board(notices: [Fixtures.tooEarly, Fixtures.help])), try text(Fixtures.centre))
        let hub = try await LittleHub { asked, _ in .json(200, asked.call.hasSuffix("board") ? board : centre) }
        try await client(hub) { client async throws in
            #expect(try await client.board() == Fixtures.board(notices: [Fixtures.tooEarly, Fixtures.help]))
            #expect(try await client.centre().services == Fixtures.centre.services)
        }
        #expect(hub.asked == [.init(call: "GET /api/v1/board"), .init(call: "GET /api/v1/centre")])
    }

    @Test func `an act is posted, and an empty answer is its success`() async throws {
        let hub = try await LittleHub { _, _ in .json(204, "") }
        try await client(hub) { try await $0.act(StaffAct(.notCome, "appointment:7")) }
        #expect(hub.asked == [.init(call: "POST /api/v1/acts", body: #"{"kind":"not-come","target":"appointment:7"}"#)])
    }

    @Test func `families' calls go to their own addresses, and ids never into one`() async throws {
        let slip = ArrivalSlip(arrival: .init("a"), outcome: .checkedIn, token: Token(.fox, .plain), at: Fixtures.now, stops: [], asksParty: true)
        let answers = [
            "check-ins": try text(CheckInAnswer.arrived(slip)), "parties": try text(slip), "walk-ins": try text(slip),
            "look-ups": try text(LookUpAnswer.needsHour), "rest": #"{"rests":true}"#, "assistance": #"{"ticket":"7KFM"}"#,
            "who": #"{"name":"Sam"}"#,
        ]
        let hub = try await LittleHub { asked, _ in .json(200, answers[asked.call.split(separator: "/").last.map(String.init) ?? ""] ?? "") }
        let moment = Moment(wall: Fixtures.now, boottime: 1, boot: "b", trusted: true)
        let kiosk = Kiosk.ID("entrance")
        try await client(hub) { desk async throws in
            #expect(try await desk.checkIn(Scan(code: "HZ1:X", kiosk: kiosk, moment: moment)) == .arrived(slip))
            #expect(try await desk.tell(PartyAnswer(arrival: .init("a"), absent: [], companions: 2, kiosk: kiosk)) == slip)
            #expect(try await desk.walkIn(WalkIn(service: nil, companions: 0, kiosk: kiosk, moment: moment)) == slip)
            #expect(try await desk.lookUp(LookUp(day: 1, month: 2, letters: "K", companions: 0, kiosk: kiosk, moment: moment)) == .needsHour)
            #expect(try await desk.lookUpRests(at: kiosk))
            #expect(try await desk.askAssistance(at: kiosk, reason: .tooLoud) == "7KFM")
            #expect(try await desk.whoComes(to: "7KFM", at: kiosk) == Coming(name: "Sam"))
        }
        #expect(hub.asked.map(\.call) == ["check-ins", "parties", "walk-ins", "look-ups", "look-ups/rest", "assistance", "assistance/who"].map { "POST /api/v1/\($0)" })
        #expect(hub.asked[0].body == #"{"code":"HZ1:X","kiosk":"entrance"}"#)
        #expect(hub.asked[5].body == #"{"kiosk":"entrance","reason":"too-loud"}"#)
    }

    @Test func `the book and the passes go to theirs`() async throws {
        let pass = Pass(id: .init("0011223344556677"), holder: .init("p"), appointments: [], from: Fixtures.day, until: Fixtures.day, code: "C")
        let answers = ["batches": try text(BookOutcome()), "closings": "[]", "query": "[]", "passes": try text(pass), "revocations": ""]
        let hub = try await LittleHub { asked, _ in .json(200, answers[asked.call.split(separator: "/").last.map(String.init) ?? ""] ?? "") }
        try await client(hub) { desk async throws in
            #expect(try await desk.take(BookBatch(importID: "i", source: "s", records: [], preview: true)) == BookOutcome())
            #expect(try await desk.close(BookClosing(importID: "i", source: "s", complete: nil, outcome: BookOutcome(), refused: 0)).isEmpty)
            #expect(try await desk.passes(.day(Fixtures.day)).isEmpty)
            #expect(try await desk.keep(pass) == pass)
            try await desk.revoke(pass.id)
        }
        #expect(hub.asked.map(\.call) == ["book/batches", "book/closings", "passes/query", "passes", "passes/revocations"].map { "POST /api/v1/\($0)" })
        #expect(hub.asked[4].body == #"{"pass":"0011223344556677"}"#)
    }

    @Test func `an error of the hub is the same error here`() async throws {
        let error = DeskError(.conflict, cause: "the party has left")
        let body = try text(error)
        let hub = try await LittleHub { _, _ in .json(409, body) }
        #expect(try await fault(hub) == error)
    }

    @Test(arguments: [(404, DeskError.Code.notFound), (409, .conflict), (418, .invalid), (500, .unreachable), (302, .unreachable)])
    func `a status without words is an error with words`(status: Int, code: DeskError.Code) async throws {
        let hub = try await LittleHub { _, _ in .json(status, "<html>secret</html>") }
        let error = try await fault(hub)
        #expect(error.code == code)
        #expect(error.cause.contains("board") && error.cause.contains("\(status)") && !error.cause.contains("secret"))
    }

    @Test(arguments: ["", "<html>", "[]", "null", "\u{0}", #"{"rows":"secret"}"#, #"{"day":"secret"}"#, String(repeating: "[", count: 100_000)])
    func `an answer that is none is an error that names the place and not the value`(body: String) async throws {
        let hub = try await LittleHub { _, _ in .json(200, body) }
        let error = try await fault(hub)
        #expect(error.code == .unreachable)
        #expect(error.cause.contains("is not understood") && !error.cause.contains("secret"))
    }

    @Test func `the place is told`() async throws {
        let body = try text(Fixtures.board()).replacingOccurrences(of: "\"waiting\"", with: "\"secret\"")
        let hub = try await LittleHub { _, _ in .json(200, body) }
        #expect(try await fault(hub).cause.contains("at \"rows.0.state\""))
    }

    @Test func `a connection that is cut says so`() async throws {
        let hub = try await LittleHub { _, _ in .nothing }
        #expect(try await fault(hub).cause.contains("was cut off"))
    }

    @Test(arguments: ["hub with space.sock", "żółć.sock", "100%25.sock", "a?b#c.sock"])
    func `a socket may have any name`(name: String) async throws {
        let body = try text(Fixtures.board())
        let hub = try await LittleHub(named: name) { _, _ in .json(200, body) }
        #expect(try await client(hub) { try await $0.board() } == Fixtures.board())
    }

    @Test func `without a hub the error says what to do`() async throws {
        let hub = try await LittleHub { _, _ in .nothing }
        try await hub.stop()
        if !FileManager.default.fileExists(atPath: hub.path) { try bindAndLeave(hub.path) }
        let error = try await fault(hub)
        #expect(error == DeskError(.unreachable, cause: "no hub answers at \(hub.path): is `hazel serve` running?"))
        try FileManager.default.removeItem(atPath: hub.path)
        #expect(try await fault(hub).cause == "there is no socket at \(hub.path): is `hazel serve` running?")
    }

    @Test func `each fault of a socket has its own sentence`() {
        #expect(SocketFault(EACCES).cause(at: "/run/hazel/hazel.sock").contains("group"))
        #expect(SocketFault.probe("/" + String(repeating: "x", count: 200)) == .tooLong)
        #expect(SocketFault.probe("/etc/passwd") == .refused)
        #expect(SocketFault.probe("/etc/passwd/x") == .missing)
    }

    /// A socket whose owner is gone.
    private func bindAndLeave(_ path: String) throws {
        let descriptor = socket(AF_UNIX, Int32(SOCK_STREAM.rawValue), 0)
        defer { close(descriptor) }
        var address = sockaddr_un()
        address.sun_family = sa_family_t(AF_UNIX)
        withUnsafeMutableBytes(of: &address.sun_path) { $0.copyBytes(from: path.utf8) }
        let bound = withUnsafePointer(to: &address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { bind(descriptor, $0, socklen_t(MemoryLayout<sockaddr_un>.size)) }
        }
        #expect(bound == 0)
    }
}
