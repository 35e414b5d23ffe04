import AsyncHTTPClient
import Foundation
import Logging
import NIOHTTP1
import Reception
import ServiceLifecycle
import Testing

@testable import Web

@Suite("Live updates") struct LiveUpdateTests {
    private static func event(_ sequence: Int) -> String {
        "id: e1:\(sequence)\nevent: change\ndata: {\"position\":\"e1:\(sequence)\"}"
    }

    @Test func thePositionComesAtOnceAndAfterEachChange() async throws {
        try await TestHouse.open { (house) async throws in
            for url in ["\(house.staff)/staff/events", "\(house.staff)/api/v1/events", house.onSocket("/api/v1/events")] {
                var events = try await EventReader(house, url, house.bearer)
                #expect(events.response.headers.first(name: "Content-Type") == "text/event-stream")
                let first = Int(house.desk.seen.position.sequence)
                #expect(try await events.next() == ": here")
                #expect(try await events.next() == Self.event(first))
                house.desk.grow()
                #expect(try await events.next() == Self.event(first + 1))
            }
        }
    }

    /// Who knows the newest position waits for the next; who was away is told at once.
    @Test func aClientGoesOnWithoutAGap() async throws {
        try await TestHouse.open { (house) async throws in
            var old = try await EventReader(house, "\(house.staff)/staff/events", house.bearer.merging(["Last-Event-ID": "e1:5"]) { $1 })
            _ = try await old.next()
            #expect(try await old.next() == Self.event(7))
            var same = try await EventReader(house, "\(house.staff)/staff/events", house.bearer.merging(["Last-Event-ID": "e1:7"]) { $1 })
            _ = try await same.next()
            #expect(try await same.next() == ": still here")
            house.desk.grow()
            #expect(try await same.next() == Self.event(8))
            var odd = try await EventReader(house, "\(house.staff)/staff/events", house.bearer.merging(["Last-Event-ID": "::x"]) { $1 })
            _ = try await odd.next()
            #expect(try await odd.next() == Self.event(8))
        }
    }

    @Test func aBeatShowsThatTheConnectionLives() async throws {
        try await TestHouse.open { (house) async throws in
            var events = try await EventReader(house, "\(house.staff)/staff/events", house.bearer)
            _ = (try await events.next(), try await events.next())
            await house.pauses.end(.seconds(15))
            #expect(try await events.next() == ": still here")
        }
    }

    @Test func aDeskThatWasGoneIsFollowedAgain() async throws {
        try await TestHouse.open { (house) async throws in
            var events = try await EventReader(house, "\(house.staff)/staff/events", house.bearer)
            _ = (try await events.next(), try await events.next())
            house.desk.cutOff(DeskError(.unreachable, cause: "gone"))
            house.desk.set { $0.position.sequence = 12 }
            await house.pauses.end(.seconds(1))
            #expect(try await events.next() == Self.event(12))
        }
    }

    /// A hundred watch through one reader of the desk, hear of a change, and are let go when the hub stops.
    @Test func manyWatchAndAreLetGo() async throws {
        try await TestHouse.open { house, group in
            var all: [EventReader] = []
            for _ in 0..<100 { all.append(try await EventReader(house, "\(house.staff)/staff/events", house.bearer)) }
            for index in all.indices { _ = (try await all[index].next(), try await all[index].next()) }
            #expect(house.desk.seen.follows == 2)
            house.desk.grow()
            for index in all.indices { #expect(try await all[index].next() == Self.event(8)) }
            await group.triggerGracefulShutdown()
            for index in all.indices { #expect(try await all[index].next() == nil) }
        }
    }

    /// Whoever reads slowly is given the newest position alone.
    @Test func aSlowReaderCostsNothing() async {
        let feed = LiveFeed()
        let slow = feed.watch()
        for sequence in 1...10_000 { feed.publish(Position(epoch: "e", sequence: Int64(sequence))) }
        feed.end()
        var seen: [Int64] = []
        for await position in slow { seen.append(position.sequence) }
        #expect(seen == [10_000])
        for await _ in feed.watch() { Issue.record("an ended feed tells nothing") }
    }

    @Test func whoLeavesIsForgotten() async {
        let feed = LiveFeed()
        feed.publish(Position(epoch: "e", sequence: 1))
        for await _ in feed.watch() { break }
        #expect(feed.watcherCount == 0)
    }

    @Test func anIdIsOneLine() {
        let event = EventStream.event(Position(epoch: "a\r\nb", sequence: 1))
        #expect(event.hasPrefix("id: ab:1\nevent"))
    }
}
