import Foundation
import Reception
import Testing

@Suite("What a family says after its check-in") struct FamilyRulesTests {
    @Test("each kind of adjustment has its category of the flag, and each category that a reception can act on has a kind")
    func categories() {
        #expect(Adjustment.Category.allCases.map(\.rawValue) == (1...11).map { String(format: "%03d", $0) })
        #expect(Adjustment.Kind.interpreter.category.rawValue == "006" && Adjustment.Kind.signLanguage.category.rawValue == "002")
        #expect(Adjustment.Kind.quietPlace.category == .environment && Adjustment.Kind.other.category == .bespoke)
        let used = Set(Adjustment.Kind.allCases.map(\.category))
        #expect(Set(Adjustment.Category.allCases).subtracting(used) == [.contactMethod])
    }

    @Test("every kind but the open one has a switch, once") func switches() {
        let offered = AdjustmentChoice.steps.flatMap(\.self)
        #expect(Set(offered) == Set(Adjustment.Kind.allCases).subtracting([.other]) && Set(offered).count == offered.count)
        #expect(AdjustmentChoice.steps.allSatisfy { $0.count <= 9 })
    }

    @Test("what stays keeps its details, what has no switch stays, and a new interpreter knows the language") func choosing() {
        let before = [Adjustment(.interpreter, detail: "Urdu"), Adjustment(.hoist), Adjustment(.other, detail: "asks first")]
        #expect(AdjustmentChoice.adjustments(before, choosing: [.interpreter, .lowLight], interpreting: "polski")
            == [Adjustment(.interpreter, detail: "Urdu"), Adjustment(.other, detail: "asks first"), Adjustment(.lowLight)])
        #expect(AdjustmentChoice.adjustments([], choosing: [.interpreter], interpreting: "polski") == [Adjustment(.interpreter, detail: "polski")])
        #expect(AdjustmentChoice.adjustments(before, choosing: []) == [Adjustment(.other, detail: "asks first")])
    }

    @Test("what a family wants kept outlives the source's next file, until that says something new") func kept() {
        var before = Personal(given: "A", family: "K", language: "ur", adjustments: [Adjustment(.hoist)])
        before.kept = .init(adjustments: [Adjustment(.lowLight)], language: "pl")
        let same = Personal(given: "A", family: "K", language: "ur", adjustments: [Adjustment(.hoist)])
        #expect(same.following(before).wanted == [Adjustment(.lowLight)] && same.following(before).spoken == "pl")
        let news = Personal(given: "A", family: "K", language: "ur", adjustments: [Adjustment(.extraTime)])
        #expect(news.following(before).wanted == [Adjustment(.extraTime)] && news.following(before).spoken == "pl")
        #expect(same.following(nil).kept == nil)
    }

    @Test("a page lives half an hour from the scan, whatever the clock does; after a restart, from the arrival")
    func pageLife() {
        let now = Moment(wall: Date(timeIntervalSince1970: 1_000_000), boottime: 5_000_000_000_000, boot: "b", trusted: true)
        let half: Int64 = 1_800_000_000_000
        #expect(PageLife.isOpen(arrived: .distantPast, shown: now.boottime - half, now: now))
        #expect(!PageLife.isOpen(arrived: now.wall, shown: now.boottime - half - 1, now: now))
        #expect(!PageLife.isOpen(arrived: now.wall, shown: now.boottime + 1, now: now))
        #expect(PageLife.isOpen(arrived: now.wall.addingTimeInterval(-1800), shown: nil, now: now))
        #expect(!PageLife.isOpen(arrived: now.wall.addingTimeInterval(-1801), shown: nil, now: now))
    }

    @Test("it takes longer where the wait goes more than ten minutes beyond the time", arguments: [
        (nil, 11, true), (nil, 10, false), (10, 0, false), (15, 0, true), (15, -5, false),
    ])
    func longer(wait: Int?, late: Int, expected: Bool) {
        let due = Date(timeIntervalSince1970: 1_000_000)
        let stop = ArrivalSlip.Stop(visit: "v", initial: nil, service: nil, place: nil, due: due, late: false, wait: wait)
        #expect(stop.takesLonger(at: due.adding(minutes: late)) == expected)
    }

    @Test("without a time nothing is late") func noTime() {
        let stop = ArrivalSlip.Stop(visit: "v", initial: nil, service: nil, place: nil, due: nil, late: false, wait: 55)
        #expect(!stop.takesLonger(at: Date(timeIntervalSince1970: 0)))
    }

    @Test("a wish is offered or not, and only what is not usual is told to staff") func wishes() {
        #expect(WishesOffered.usual.contains(Wish(call: .person)) && !WishesOffered.usual.contains(Wish(spot: .car)))
        #expect(Wish(call: .screen, spot: .room).unusual == Wish() && Wish(spot: .car).isFetched && !Wish(call: .lamp).isFetched)
    }
}
