import Foundation
import Reception
import Testing

@testable import Web

@Suite("The JSON interface") struct APITests {
    /// A moment that a client sends is ignored: the hub's own counts.
    @Test func theDeskIsAskedWhatTheClientSaid() async throws {
        try await TestHouse.open { (house) async throws in
            let moment = #""moment":{"wall":"2000-01-01T00:00:00Z","boottime":1,"boot":"x","trusted":false}"#
            try await answers(house, "check-ins", #"{"code":"HZ1:A","kiosk":"side",\#(moment)}"#, as: CheckInAnswer.self)
            try await answers(house, "parties", #"{"arrival":"a","absent":["v"],"companions":2,"kiosk":"main"}"#, as: ArrivalSlip.self)
            try await answers(
                house, "look-ups", #"{"day":1,"month":2,"letters":"K","companions":0,"kiosk":"main",\#(moment)}"#, as: LookUpAnswer.self)
            try await answers(house, "walk-ins", #"{"companions":1,"kiosk":"main",\#(moment)}"#, as: ArrivalSlip.self)
            try await answers(house, "assistance", #"{"kiosk":"main"}"#, as: [String: String].self)
            try await answers(house, "assistance", #"{"kiosk":"main","reason":"unwell"}"#, as: [String: String].self)
            try await answers(house, "assistance/who", #"{"kiosk":"main","ticket":"H7K2"}"#, as: Coming.self)
            let seen = house.desk.seen
            #expect(seen.scans.map(\.code) == ["HZ1:A"] && seen.scans.map(\.kiosk.rawValue) == ["side"])
            #expect(seen.parties.map(\.absent) == [[Visit.ID("v")]])
            #expect(seen.lookUps.map(\.letters) == ["K"] && seen.walkIns.map(\.companions) == [1] && seen.reasons == [.person, .unwell])
            let moments = seen.scans.map(\.moment) + seen.lookUps.map(\.moment) + seen.walkIns.map(\.moment)
            #expect(moments == [DeskSample.moment, DeskSample.moment, DeskSample.moment])
        }
    }

    @Test func theBookAndThePassesAreReached() async throws {
        try await TestHouse.open { (house) async throws in
            try await answers(house, "book/batches", try json(DeskSample.batch), as: BookOutcome.self)
            try await answers(house, "book/closings", try json(DeskSample.closing), as: [VanishedAppointment].self)
            try await answers(house, "passes/query", try json(PassQuery.holder(source: "s", externalID: "x")), as: [PassEntry].self)
            try await answers(house, "passes", try json(DeskSample.pass), as: Pass.self)
            #expect(try await house.post(house.onSocket("/api/v1/passes/revocations"), json: #"{"pass":"p9"}"#).status == 204)
            #expect(try await house.post(house.onSocket("/api/v1/acts"), json: #"{"kind":"undo","target":"a"}"#).status == 204)
            let seen = house.desk.seen
            #expect(seen.batches.first?.records == [DeskSample.record] && seen.closings.count == 1)
            #expect(seen.queries == [.holder(source: "s", externalID: "x")] && seen.kept == [DeskSample.pass])
            #expect(seen.revoked == [Pass.ID("p9")] && seen.acts == [StaffAct(.undo, "a")])
            let centre = try await house.get(house.onSocket("/api/v1/centre")).decoded(Centre.self)
            #expect(centre.kiosks == DeskSample.centre.kiosks)
        }
    }

    @Test(arguments: DeskError.Code.allCases) func anErrorKeepsItsForm(_ code: DeskError.Code) async throws {
        try await TestHouse.open { (house) async throws in
            house.desk.set { $0.fails = DeskError(code, cause: "why") }
            let reply = try await house.get("\(house.staff)/api/v1/board", house.bearer)
            let status: [DeskError.Code: Int] = [.storeNotWritable: 503, .notFound: 404, .conflict: 409, .invalid: 400, .unreachable: 502]
            #expect(reply.status == status[code])
            #expect(try reply.decoded(DeskError.self) == DeskError(code, cause: "why"))
        }
    }

    /// What is wrong is said with its field, and never with the value.
    @Test(arguments: [
        (#"{"kiosk":"main"}"#, "the field code is missing"), (#"{"code":7,"kiosk":"main"}"#, "the field code is not a text"),
        (#"{"code":null,"kiosk":"main"}"#, "code"), ("CANARY", "not JSON"), ("", "not JSON"), ("[\"CANARY\"]", "right form"),
        (String(repeating: "[", count: 100_000), "not JSON"),
    ])
    func aMalformedBodyIsExplained(_ body: String, _ sentence: String) async throws {
        try await TestHouse.open { (house) async throws in
            let reply = try await house.post(house.onSocket("/api/v1/check-ins"), json: body)
            #expect(reply.status == 400)
            let error = try reply.decoded(DeskError.self)
            #expect(error.cause.contains(sentence))
            #expect(!error.cause.contains("CANARY") && !house.log.text.contains("CANARY"))
            #expect(house.desk.seen.scans.isEmpty)
        }
    }

    @Test func wrongFieldsOfDeepValuesAreNamed() async throws {
        try await TestHouse.open { (house) async throws in
            let batch = try json(DeskSample.batch).replacing("\"2026-11-21\"", with: "\"CANARY\"")
            let reply = try await house.post(house.onSocket("/api/v1/book/batches"), json: batch)
            #expect(reply.status == 400)
            #expect(reply.text.contains("records.0.person.personal.born"))
            #expect(!reply.text.contains("CANARY"))
        }
    }

    @Test func theBodyMustBeJSONOfABearableLength() async throws {
        try await TestHouse.open { (house) async throws in
            let form = try await house.post(house.onSocket("/api/v1/check-ins"), "code=X&kiosk=main")
            #expect(form.status == 415)
            let untyped = try await house.post(house.onSocket("/api/v1/check-ins"), Data(#"{"code":"X","kiosk":"main"}"#.utf8), type: "", [:])
            #expect(untyped.status == 200)
            let long = try await house.post(house.onSocket("/api/v1/check-ins"), Data(count: API.longestBody + 1), type: "application/json", [:])
            #expect(long.status == 413)
            let batch = try await house.post(house.onSocket("/api/v1/book/batches"), Data(count: API.longestBatch + 1), type: "application/json", [:])
            #expect(batch.status == 413)
            #expect(try await house.post(house.onSocket("/api/v1/check-ins"), json: #"{"code":"X","kiosk":"no"}"#).status == 404)
        }
    }

    private func answers<Value: Decodable>(_ house: TestHouse, _ path: String, _ body: String, as type: Value.Type) async throws {
        let reply = try await house.post("\(house.staff)/api/v1/\(path)", json: body, house.bearer)
        #expect(reply.status == 200, "\(path)")
        _ = try reply.decoded(type)
    }

    private func json(_ value: some Encodable) throws -> String { String(decoding: try Coding.encode(value), as: UTF8.self) }
}
