import Foundation
import Reception
import Testing

@testable import Web

@Suite("A look-up at the kiosk") struct KioskLookUpTests {
    private static let whole = "day=29&month=2&letters=KO&companions=1"

    @Test(arguments: [
        ("", "day"), ("day=29", "month"), ("day=29&month=2", "letters"), ("day=29&month=2&letters=KO", "companions"),
    ])
    func oneQuestionFollowsAnother(_ form: String, _ next: String) async throws {
        try await TestHouse.open { (house) async throws in
            let page = try await house.post("\(house.kiosk)/kiosk/main/look-up", form)
            #expect(page.status == 200)
            #expect(page.text.contains(next))
            #expect(house.desk.seen.lookUps.isEmpty)
        }
    }

    /// After too many failures none is begun, at that kiosk alone.
    @Test func lookUpsRest() async throws {
        try await TestHouse.open { (house) async throws in
            house.desk.set { $0.resting = Kiosk.ID("side") }
            let side = try await house.get("\(house.kiosk)/kiosk/side/look-up", TestHouse.html)
            let main = try await house.get("\(house.kiosk)/kiosk/main/look-up", TestHouse.html)
            #expect(side.status == 200 && main.status == 200 && side.text != main.text)
            let reply = try await house.post(house.onSocket("/api/v1/look-ups/rest"), json: #"{"kiosk":"side"}"#)
            #expect(reply.text == #"{"rests":true}"#)
            house.desk.set { $0.fails = DeskError(.unreachable, cause: "gone") }
            #expect(try await house.get("\(house.kiosk)/kiosk/main/look-up", TestHouse.html).status == 502)
        }
    }

    @Test func theDeskIsAskedWhenAllIsKnown() async throws {
        try await TestHouse.open { (house) async throws in
            _ = try await house.post("\(house.kiosk)/kiosk/side/look-up", Self.whole + "&hour=14")
            let question = try #require(house.desk.seen.lookUps.first)
            #expect((question.day, question.month, question.letters) == (29, 2, "KO"))
            #expect((question.hour, question.companions, question.kiosk.rawValue) == (14, 1, "side"))
            #expect(question.moment == DeskSample.moment)
        }
    }

    @Test func aProgramIsToldWhatIsMissing() async throws {
        try await TestHouse.open { (house) async throws in
            let reply = try await house.post("\(house.kiosk)/kiosk/main/look-up", json: #"{"day":1,"month":2}"#)
            #expect(reply.status == 400)
            #expect(reply.text.contains("letters"))
        }
    }

    @Test func theHourIsAskedOnlyWhereNeeded() async throws {
        try await TestHouse.open { (house) async throws in
            house.desk.set { $0.lookUpAnswer = .needsHour }
            let page = try await house.post("\(house.kiosk)/kiosk/main/look-up", Self.whole)
            #expect(page.text.contains("hour"))
            let reply = try await house.post(
                "\(house.kiosk)/kiosk/main/look-up", json: #"{"day":29,"month":2,"letters":"KO","companions":1}"#)
            #expect(reply.json["outcome"] as? String == "needs-hour")
        }
    }

    @Test(arguments: [
        "day=32&month=1", "day=0", "day=1&month=13", "day=x", "day=99999999999999999999", "day=1&month=1&letters=A&companions=51",
        "day=1&month=1&letters=A&companions=0&hour=24", "day=1&month=1&letters=ABCDEFGHIJKLMNOPQRSTUVWXYZ&companions=0",
    ])
    func whatNoKeyGivesIsRefused(_ form: String) async throws {
        try await TestHouse.open { (house) async throws in
            #expect(try await house.post("\(house.kiosk)/kiosk/main/look-up", form).status == 400)
            #expect(house.desk.seen.lookUps.isEmpty)
        }
    }

    /// Found or not, the answer comes at the same time.
    @Test func theTimeTellsNothing() async throws {
        try await TestHouse.open { (house) async throws in
            for answer in [LookUpAnswer.done(DeskSample.slip), .refused(DeskSample.refusal)] {
                house.desk.set { $0.lookUpAnswer = answer }
                _ = try await house.post("\(house.kiosk)/kiosk/main/look-up", Self.whole)
            }
            #expect(house.pauses.short == [.milliseconds(400), .milliseconds(400)])
        }
    }

    @Test(arguments: [(0, 400), (1, 399), (250, 150), (399, 1), (400, 400), (900, 300)])
    func anAnswerWaitsForTheEndOfItsSlot(_ elapsed: Int64, _ rest: Int) {
        var now = DeskSample.moment
        now.boottime += elapsed * 1_000_000
        #expect(KioskRoutes.rest(of: KioskRoutes.slot, after: DeskSample.moment, at: now) == .milliseconds(rest))
    }

    /// Whatever the reason, the screen and the JSON are the same but for the ticket.
    @Test func theReasonIsForStaff() async throws {
        try await TestHouse.open { (house) async throws in
            var pages: Set<String> = [], answers: Set<Data> = []
            for reason in LookUpReason.allCases {
                house.desk.set { $0.lookUpAnswer = .refused(Refusal(.seePerson, lookUp: reason, opens: .now, start: .now, ticket: "7KFM")) }
                pages.insert(try await house.post("\(house.kiosk)/kiosk/main/look-up", Self.whole).text)
                answers.insert(try await house.post(
                    "\(house.kiosk)/kiosk/main/look-up", json: #"{"day":1,"month":2,"letters":"K","companions":1}"#).body)
            }
            #expect(pages.count == 1)
            #expect(answers == [Data(#"{"code":"L-7KFM","outcome":"see-person","ticket":"7KFM"}"#.utf8)])
        }
    }

    /// Neither the time, nor the service, nor the id by which more could be asked.
    @Test func aFindTellsThePlaceAndTheTokenAlone() async throws {
        try await TestHouse.open { (house) async throws in
            let reply = try await house.post(
                "\(house.kiosk)/kiosk/main/look-up", json: #"{"day":1,"month":2,"letters":"K","companions":1}"#)
            #expect(Set(reply.json.keys) == ["outcome", "code", "token", "places"])
            #expect(reply.json["places"] as? [String] == ["garden"])
        }
    }
}
