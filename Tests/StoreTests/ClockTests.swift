import Foundation
import GRDB
import Reception
@testable import Store
import Testing

/// The wall clock is wrong, jumps, and comes right: nothing is lost, and nothing changes its order.
@Suite struct ClockTests {
    /// Three parties, ten minutes apart; the first is called when the second comes.
    private func morning(_ store: StoreCase) async throws -> [Token] {
        try await store.take([
            StoreCase.record("1"), StoreCase.record("2", at: "10:10", person: "two", family: "Baker", holders: ["dad"]),
            StoreCase.record("3", at: "10:20", person: "three", family: "Cole", holders: ["gran"]),
        ])
        var tokens: [Token] = []
        for (pass, holder) in [("x", "mum"), ("y", "dad"), ("z", "gran")] {
            _ = try await store.holdPass(.init(pass), holder: holder)
            tokens.append(try #require(try await store.slip(pass)).token)
            store.pass(minutes: 10)
        }
        return tokens
    }

    private func came(_ store: StoreCase) async throws -> [BoardRow] { try await store.rows().filter { $0.token != nil } }

    /// For how many minutes each row has stood as it does, by the board's own clock.
    private func waits(_ store: StoreCase) async throws -> [Int] {
        let board = try await store.desk.board()
        return board.rows.filter { $0.token != nil }.map { Int((board.now.timeIntervalSince($0.since ?? .distantPast) / 60).rounded()) }
    }

    @Test(arguments: ["06:50", "15:20"]) func aJumpOfHoursKeepsTheOrderAndTheWaits(time: String) async throws {
        let store = try StoreCase()
        let tokens = try await morning(store)
        #expect(try await waits(store) == [30, 20, 10])
        store.setClock(time)
        #expect(try await store.desk.correctClock())
        #expect(try await came(store).map(\.token) == tokens)
        #expect(try await waits(store) == [30, 20, 10])
        let walkIn = try await store.desk.walkIn(WalkIn(service: "clinic", companions: 0, kiosk: "main", moment: store.now))
        store.pass(minutes: 5)
        #expect(try await came(store).map(\.token) == tokens + [walkIn.token])
        #expect(try await waits(store) == [35, 25, 15, 5])
        #expect(try await !store.desk.correctClock())
    }

    @Test func evenBeforeItIsCorrectedNoJumpTurnsTheOrderRound() async throws {
        let store = try StoreCase()
        let tokens = try await morning(store)
        store.setClock("07:00")
        let walkIn = try await store.desk.walkIn(WalkIn(service: "clinic", companions: 0, kiosk: "main", moment: store.now))
        #expect(try await came(store).map(\.token) == tokens + [walkIn.token])
    }

    @Test func aClockThatIsPutThereAndBackAgainHasChangedNothing() async throws {
        let store = try StoreCase()
        _ = try await morning(store)
        let before = try await came(store)
        store.setClock("15:20")
        try await store.desk.correctClock()
        #expect(try await came(store).map(\.since) == before.map { $0.since?.addingTimeInterval(5 * 3600) })
        store.setClock("10:20")
        try await store.desk.correctClock()
        #expect(try await came(store) == before)
    }

    @Test func theSamePassIsTheSameArrivalOnBothSidesOfAJump() async throws {
        let store = try StoreCase()
        let tokens = try await morning(store)
        for time in ["07:20", "15:40"] {
            store.setClock(time)
            try await store.desk.correctClock()
            let slip = try #require(try await store.slip("y"))
            #expect(slip.outcome == .alreadyHere && slip.token == tokens[1])
        }
        #expect(try await came(store).count == 3)
    }

    @Test func theWindowIsThatOfTheClockAsItStands() async throws {
        let store = try StoreCase()
        try await store.take([StoreCase.record("1", at: "12:00")])
        _ = try await store.holdPass()
        #expect(try await store.refusal("x")?.outcome == .tooEarly)
        store.setClock("15:00")
        try await store.desk.correctClock()
        #expect(try await store.refusal("x")?.outcome == .tooLate)
        store.setClock("12:00")
        try await store.desk.correctClock()
        #expect(try await store.slip("x")?.outcome == .checkedIn)
    }

    @Test func lookUpsRestForTenMinutesWhateverTheWallClockDoes() async throws {
        let store = try StoreCase(limit: LookUpLimit(misses: 2, minutes: 10))
        for _ in 0..<2 { _ = try await store.lookUp("Q") }
        #expect(try await store.desk.lookUpRests(at: "main"))
        for time in ["06:50", "14:50"] {
            store.setClock(time)
            try await store.desk.correctClock()
            #expect(try await store.desk.lookUpRests(at: "main"))
        }
        store.pass(minutes: 9)
        #expect(try await store.desk.lookUpRests(at: "main"))
        store.pass(minutes: 1)
        #expect(try await !store.desk.lookUpRests(at: "main"))
    }

    @Test func whatIsUndoneAfterAJumpStandsSinceTheCorrectedTime() async throws {
        let store = try StoreCase()
        _ = try await morning(store)
        let row = try #require(try await came(store).first)
        try await store.desk.act(StaffAct(.call, row.id))
        store.setClock("15:20")
        try await store.desk.correctClock()
        try await store.desk.act(StaffAct(.undo, row.id))
        #expect(try await waits(store) == [30, 20, 10])
    }

    @Test func theJournalStaysAsItIsAndTheTablesFollowFromIt() async throws {
        let store = try StoreCase()
        _ = try await morning(store)
        let row = try #require(try await came(store).first)
        try await store.desk.act(StaffAct(.call, row.id))
        _ = try await store.desk.askAssistance(at: "main", reason: .lost)
        try await store.desk.feedBack(Feedback(face: 4, kiosk: "main"))
        let file = try JournalFile(folder: store.folder)
        let records = try file.records(after: nil, limit: 1000).map(\.hash)
        for time in ["15:20", "07:00", "10:30"] {
            store.setClock(time)
            try await store.desk.correctClock()
            try await store.desk.act(StaffAct(time == "07:00" ? .undo : .call, row.id))
        }
        #expect(try file.records(after: nil, limit: 1000).map(\.hash).starts(with: records))
        #expect(try file.verify().firstBreak == nil)
        let tables = try store.dayTables()
        try await store.desk.database.pool.write { try DayTables.rebuild(in: $0) }
        #expect(try store.dayTables() == tables)
    }
}

/// The clock was not known to be right when families came.
@Suite struct UncertainClockTests {
    @Test func timesAreCorrectedOnceTheClockIsTrusted() async throws {
        let store = try StoreCase()
        try await store.take([StoreCase.record("1")])
        _ = try await store.holdPass()
        store.restart(boot: "b2")
        store.setClock("03:00", day: -1, trusted: false)
        let slip = try #require(try await store.slip("x"))
        #expect(slip.outcome == .clockNotTrusted)
        #expect(try await store.rows().first?.flags == [.clockNotTrusted])
        #expect(try await !store.desk.correctClock())
        store.pass(minutes: 25)
        store.setClock("10:15")
        #expect(try await store.desk.correctClock())
        let row = try #require(try await store.rows().first)
        #expect(row.since == StoreCase.time("09:50") && row.flags.isEmpty && row.token == slip.token)
        #expect(try await store.rows().count == 1)
    }

    @Test func whoeverWasPutToAnotherDayIsPutToTheirOwn() async throws {
        let store = try StoreCase()
        store.setClock("09:00", day: -1)
        try await store.take([StoreCase.record("old", day: -1), StoreCase.record("new", service: "clinic")])
        _ = try await store.holdPass()
        store.restart(boot: "b2")
        store.setClock("09:40", day: -1, trusted: false)
        let slip = try #require(try await store.slip("x"))
        #expect(slip.stops.map(\.service) == ["speech"])
        store.pass(minutes: 5)
        store.setClock("09:55")
        try await store.desk.correctClock()
        let rows = try await store.rows()
        #expect(rows.map(\.service) == ["clinic"] && rows.first?.state == .waiting && rows.first?.token == slip.token)
        #expect(rows.first?.since == StoreCase.time("09:50"))
        store.setClock("12:00", day: -1)
        #expect(try await store.rows().map(\.state) == [.expected])
    }

    @Test func aDayThatFollowsTheJumpOfAYearIsStillWhole() async throws {
        let store = try StoreCase()
        store.restart(boot: "b2")
        store.setClock("03:00", day: -400, trusted: false)
        _ = try await store.desk.walkIn(WalkIn(service: "clinic", companions: 0, kiosk: "main", moment: store.now))
        let ticket = try await store.desk.askAssistance(at: "main", reason: .toilet)
        _ = try await store.desk.signIn(SignIn(role: .contractor, meeting: nil, identification: true, kiosk: "main", moment: store.now))
        try await store.desk.act(StaffAct(.answer, ticket, name: "Samira"))
        store.pass(minutes: 20)
        store.setClock("10:20")
        try await store.desk.correctClock()
        let board = try await store.desk.board()
        #expect(board.rows.map(\.state) == [.waiting, .working] && board.rows.allSatisfy { $0.since == StoreCase.time("10:00") })
        #expect(board.notices.map(\.at) == [StoreCase.time("10:00")] && board.notices.first?.answer?.name == "Samira")
        #expect(board.notices.first?.waited == 20 * 60)
    }

    @Test func aClockThatRanAheadKeepsNobodysDetailsForYears() async throws {
        let store = try StoreCase()
        store.restart(boot: "b2")
        store.setClock("03:00", day: 4000, trusted: false)
        let ticket = try await store.desk.askAssistance(at: "main", reason: .toilet)
        try await store.desk.act(StaffAct(.answer, ticket, name: "Samira"))
        store.setClock("10:20")
        try await store.desk.correctClock()
        store.setClock("00:10", day: 1)
        #expect(try await store.desk.eraseExpired() == 1)
    }

    @Test func aRestartBeforeTheClockWasTrustedIsNotGuessedAt() async throws {
        let store = try StoreCase()
        store.restart(boot: "b2")
        store.setClock("03:00", trusted: false)
        _ = try await store.desk.walkIn(WalkIn(service: "clinic", companions: 0, kiosk: "main", moment: store.now))
        store.restart(boot: "b3")
        store.setClock("10:20")
        #expect(try await !store.desk.correctClock())
        #expect(try await store.rows().first?.flags == [.clockNotTrusted])
    }

    @Test func theLastTrustedDayIsThatOfTheLastTrustedChange() async throws {
        let store = try StoreCase()
        store.setClock("09:00", day: 3)
        _ = try await store.desk.askAssistance(at: "main", reason: .toilet)
        store.setClock("09:00")
        _ = try await store.desk.askAssistance(at: "main", reason: .toilet)
        store.setClock("09:00", trusted: false)
        #expect(try await store.desk.board().day == StoreCase.today)
    }
}
