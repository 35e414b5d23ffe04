import AsyncHTTPClient
import Foundation
import NIOCore
import NIOHTTP1
import Reception
import Testing

@testable import Web

@Suite("A scan at the kiosk") struct KioskScanTests {
    @Test func aFormIsAnsweredWithThePage() async throws {
        try await TestHouse.open { (house) async throws in
            let reply = try await house.post("\(house.kiosk)/kiosk/side/scan", "code=HZ1%3AAB%25%2B+C&lang=en")
            #expect(reply.status == 200)
            #expect(reply.header("Content-Type") == "text/html; charset=utf-8")
            #expect(reply.text.contains("checked-in") || reply.text.contains("checkedIn"))
            #expect(house.desk.seen.scans.map(\.code) == ["HZ1:AB%+ C"])
            #expect(house.desk.seen.scans.map(\.kiosk) == [Kiosk.ID("side")])
        }
    }

    @Test func jsonIsAnsweredWithJSON() async throws {
        try await TestHouse.open { (house) async throws in
            let reply = try await house.post("\(house.kiosk)/kiosk/scan", json: #"{"code":"HZ1:X"}"#)
            #expect(reply.json["outcome"] as? String == "checked-in")
            #expect(reply.json["code"] as? String == "P01")
            #expect((reply.json["slip"] as? [String: Any])?["arrival"] as? String == "a1")
            #expect(house.desk.seen.scans.map(\.kiosk) == [Kiosk.ID("main")])
        }
    }

    @Test func whoCameIsAskedFirst() async throws {
        try await TestHouse.open { (house) async throws in
            house.desk.set { $0.checkInAnswer = .arrived(DeskSample.asking) }
            let page = try await house.post("\(house.kiosk)/kiosk/main/scan", "code=X")
            #expect(page.text.contains("a1"))
            let done = try await house.post(
                "\(house.kiosk)/kiosk/main/party", "arrival=a1&visit=v1&visit=v2&visit=v3&here=v2&absent=v9&companions=2")
            #expect(done.status == 200)
            #expect(house.desk.seen.parties.first?.absent.map(\.rawValue) == ["v9", "v1", "v3"])
            #expect(house.desk.seen.parties.first?.companions == 2)
        }
    }

    @Test(arguments: Outcome.allCases.filter { !$0.isArrival && $0 != .storeNotWritable })
    func aRefusalIsAnAnswer(_ outcome: Outcome) async throws {
        try await TestHouse.open { (house) async throws in
            house.desk.set {
                $0.checkInAnswer = .refused(Refusal(outcome, opens: DeskSample.start, start: DeskSample.start, ticket: "7KFM"))
            }
            let page = try await house.post("\(house.kiosk)/kiosk/scan", "code=X")
            #expect(page.status == 200)
            #expect(page.text.contains("\(outcome.code)-7KFM"))
            let reply = try await house.post("\(house.kiosk)/kiosk/scan", json: #"{"code":"X"}"#)
            #expect(reply.status == 200)
            #expect(reply.json["outcome"] as? String == outcome.rawValue)
            #expect(reply.json["ticket"] as? String == "7KFM")
            #expect(reply.json["opens"] != nil)
            #expect(reply.json["slip"] == nil)
        }
    }

    @Test func aStoreThatCannotWriteShowsNothingAsDone() async throws {
        try await TestHouse.open { (house) async throws in
            house.desk.set { $0.fails = DeskError(.storeNotWritable, cause: "disk full") }
            let reply = try await house.post("\(house.kiosk)/kiosk/scan", json: #"{"code":"X"}"#)
            #expect(reply.status == 503)
            #expect(reply.json["outcome"] as? String == "store-not-writable")
            #expect(reply.json["slip"] == nil)
            for route in ["scan", "party", "walk-in", "assistance", "look-up"] {
                let form = "code=X&arrival=a&companions=0&day=1&month=1&letters=A"
                let page = try await house.post("\(house.kiosk)/kiosk/main/\(route)", form)
                #expect(page.status == 503)
                #expect(page.header("Content-Type") == "text/html; charset=utf-8")
            }
            #expect(house.log.text.contains("critical the desk could not do it cause=disk full code=store-not-writable"))
        }
    }

    /// An error that is not the desk's own may hold anything; none of it is shown or written.
    @Test func anUnexpectedErrorIsNotQuoted() async throws {
        struct Odd: Error { var text = "CANARY" }
        try await TestHouse.open { (house) async throws in
            house.desk.set { $0.fails = Odd() }
            let reply = try await house.post("\(house.kiosk)/kiosk/scan", json: #"{"code":"X"}"#)
            #expect(reply.status == 502)
            #expect(!reply.text.contains("CANARY"))
            #expect(!house.log.text.contains("CANARY"))
            #expect(house.log.text.contains("unexpected Odd"))
        }
    }

    @Test(arguments: [
        ("", "application/x-www-form-urlencoded", 400), ("{", "application/json", 400), ("[1]", "application/json", 400),
        (#"{"code":{"a":1}}"#, "application/json", 400), (#"{"kiosk":"main"}"#, "application/json", 400),
        (#"{"code":"X","kiosk":"nowhere"}"#, "application/json", 404), ("%&=&&%zz=%", "application/x-www-form-urlencoded", 400),
        ("\u{0}\u{FF}", "application/octet-stream", 400), (String(repeating: "a", count: 70_000), "application/json", 413),
    ])
    func whatIsNoScanIsRefused(_ body: String, _ type: String, _ status: Int) async throws {
        try await TestHouse.open { (house) async throws in
            let reply = try await house.post("\(house.kiosk)/kiosk/scan", Data(body.utf8), type: type, TestHouse.json)
            #expect(reply.status == status)
            #expect(house.desk.seen.scans.isEmpty)
        }
    }

    /// The desk decides what is a pass: rubbish of ten thousand characters reaches it as it came.
    @Test func rubbishReachesTheDesk() async throws {
        try await TestHouse.open { (house) async throws in
            let rubbish = String(repeating: "\u{1}é", count: 5_000)
            let body = try Coding.encode(["code": rubbish])
            let reply = try await house.post("\(house.kiosk)/kiosk/scan", body, type: "application/json", TestHouse.json)
            #expect(reply.status == 200)
            #expect(house.desk.seen.scans.first?.code == rubbish)
        }
    }

    /// The clock moves on after the head of the request; the scan is of the head's time.
    @Test func theTimeIsThatOfTheHead() async throws {
        try await TestHouse.open { (house) async throws in
            let (body, source) = AsyncStream.makeStream(of: ByteBuffer.self)
            var request = house.request("\(house.kiosk)/kiosk/scan", .POST, TestHouse.json)
            request.headers.add(name: "Content-Type", value: "application/json")
            request.body = .stream(body, length: .unknown)
            async let reply = house.send(request)
            for await _ in house.clock.readings { break }
            house.clock.advance(milliseconds: 5_000)
            source.yield(ByteBuffer(string: #"{"code":"X"}"#))
            source.finish()
            #expect(try await reply.status == 200)
            #expect(house.desk.seen.scans.first?.moment == DeskSample.moment)
        }
    }

    /// A body that does not say how long it is has the same limit; a connection that breaks within one harms nothing.
    @Test func aBodyWithoutALengthHasALimit() async throws {
        try await TestHouse.open { (house) async throws in
            var request = house.request("\(house.kiosk)/kiosk/scan", .POST, TestHouse.json)
            let parts = (0..<20).map { _ in ByteBuffer(repeating: 97, count: 4_096) }
            request.body = .stream(parts.async, length: .unknown)
            #expect(try await house.send(request).status == 413)
            let (body, source) = AsyncStream.makeStream(of: ByteBuffer.self)
            request.body = .stream(body, length: .known(Int64(1_000)))
            let broken = Task { [request] in try await house.send(request) }
            for await _ in house.clock.readings { break }
            source.yield(ByteBuffer(string: "{"))
            broken.cancel()
            await #expect(throws: (any Error).self) { try await broken.value }
            #expect(try await house.get("\(house.kiosk)/kiosk/main").status == 200)
            #expect(house.desk.seen.scans.isEmpty)
        }
    }
}

extension Array where Element: Sendable {
    /// The elements, one after another.
    fileprivate var async: AsyncStream<Element> {
        AsyncStream { continuation in
            forEach { continuation.yield($0) }
            continuation.finish()
        }
    }
}
