import Foundation
import Reception
import Testing
@testable import Terminal

/// Losing the hub and having it again, and the passing of time.
struct ArrivalsConnectionTests {
    private let fault = DeskError(.unreachable, cause: "no hub answers at /run/hazel/hazel.sock: is `hazel serve` running?")

    @Test func `a change is fetched, and what changes meanwhile after it`() throws {
        var model = try Fixtures.model()
        let second = Position(epoch: "e1", sequence: 2)
        #expect(model.take(.signal(.at(Position(epoch: "e1", sequence: 1))), at: Fixtures.now).isEmpty)
        #expect(model.take(.signal(.at(second)), at: Fixtures.now) == [.loadBoard])
        #expect(model.take(.signal(.at(Position(epoch: "e1", sequence: 3))), at: Fixtures.now).isEmpty)
        #expect(model.take(.board(Fixtures.board(sequence: 2)), at: Fixtures.now) == [.loadBoard])
        #expect(model.take(.board(Fixtures.board(sequence: 3)), at: Fixtures.now).isEmpty)
    }

    @Test func `a lost hub is a banner that counts down, over the last list`() throws {
        var model = try Fixtures.model()
        _ = model.take(.signal(.lost(fault, again: .seconds(4))), at: Fixtures.now)
        #expect(model.sees("As of 10:30am. Trying again in 4 seconds"))
        #expect(model.sees("is `hazel serve` running?"))
        #expect(model.sees("striped fox"))
        _ = model.take(.tick, at: Fixtures.now.addingTimeInterval(3))
        #expect(model.sees("Trying again in 1 second."))
        _ = model.take(.tick, at: Fixtures.now.addingTimeInterval(9))
        #expect(model.sees("Trying again."))
        let row = try #require(ArrivalsLayout(model).lines.first { $0.text.contains("Dan P.") })
        #expect(row.spans.allSatisfy { $0.style.contains(.dim) })
    }

    @Test func `once it answers the list is fetched, even where nothing has changed`() throws {
        var model = try Fixtures.model()
        _ = model.take(.signal(.lost(fault, again: .seconds(4))), at: Fixtures.now)
        #expect(model.take(.signal(.at(Position(epoch: "e1", sequence: 1))), at: Fixtures.now) == [.loadBoard])
        #expect(model.sees("The hub answers again.") && model.sees("Live"))
    }

    @Test func `a list that could not be fetched is asked for again by itself`() throws {
        var model = try Fixtures.model()
        _ = model.take(.signal(.at(Position(epoch: "e1", sequence: 2))), at: Fixtures.now)
        #expect(model.take(.boardFailed(fault), at: Fixtures.now).isEmpty)
        #expect(model.sees("Trying again in 5 seconds"))
        #expect(model.take(.tick, at: Fixtures.now.addingTimeInterval(4)).isEmpty)
        #expect(model.take(.tick, at: Fixtures.now.addingTimeInterval(5)) == [.loadBoard])
        #expect(model.take(.tick, at: Fixtures.now.addingTimeInterval(6)).isEmpty)
        _ = model.take(.board(Fixtures.board(sequence: 2)), at: Fixtures.now.addingTimeInterval(6))
        #expect(model.sees("Live"))
    }

    @Test func `minutes go on by the hub's clock, wherever this machine's stands`() throws {
        var model = try Fixtures.model()
        let elsewhere = Fixtures.now.addingTimeInterval(86_400 * 400)
        _ = model.take(.board(Fixtures.board(sequence: 2)), at: elsewhere)
        #expect(model.sees("24 min"))
        _ = model.take(.tick, at: elsewhere.addingTimeInterval(130))
        #expect(model.sees("26 min") && model.sees("10:32am"))
        _ = model.take(.tick, at: elsewhere.addingTimeInterval(-5_000))
        #expect(model.sees("24 min"))
    }

    @Test func `times beyond all reason do no harm`() throws {
        var row = Fixtures.row("attendance:x", .waiting, Token(.cat, .starry))
        for since in [Date.distantPast, .distantFuture, Date(timeIntervalSince1970: .infinity), Date(timeIntervalSince1970: .nan)] {
            row.since = since
            #expect(try Fixtures.model(Fixtures.board([row])).sees("starry cat"))
        }
    }
}
