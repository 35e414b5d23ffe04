import Foundation
import Reception
import Testing

@Suite("Who is asked about when a family leaves, and what staff must look to") struct LeavingRulesTests {
    private func facts(
        _ visit: Visit.ID, own: Bool, protected: Bool = false, sensitive: Bool = false, release: Bool = false, meet: Bool = false
    ) -> LeavingFacts {
        LeavingFacts(
            visit: visit, arrival: "a", cameWithAsker: own, protected: protected, sensitive: sensitive, doNotRelease: release, doNotMeet: meet)
    }

    @Test func allWhoCameInTogetherAreAskedAboutWhoeverTheyAre() {
        let own = [facts("1", own: true), facts("2", own: true, protected: true), facts("3", own: true, sensitive: true)]
        #expect(LeavingRules.offered(own) == own)
        #expect(LeavingRules.cautions(leaving: own).isEmpty)
    }

    @Test func ofOthersOnThePassThoseAreNotWhoMayNotBeKnownToBeHere() {
        let others = [facts("1", own: false), facts("2", own: false, protected: true), facts("3", own: false, sensitive: true)]
        #expect(LeavingRules.offered(others).map(\.visit) == ["1"])
        #expect(LeavingRules.cautions(leaving: LeavingRules.offered(others)) == [.otherParty])
    }

    /// A screen on which a marked child were missing would tell who is marked.
    @Test func aMarkChangesNothingOfWhatIsAsked() {
        for own in [true, false] {
            let plain = [facts("1", own: own), facts("2", own: own)]
            let marked = [facts("1", own: own, release: true), facts("2", own: own, meet: true)]
            #expect(LeavingRules.offered(plain).map(\.visit) == LeavingRules.offered(marked).map(\.visit))
        }
    }

    @Test func staffAreToldEachReasonOnce() {
        let leaving = [facts("1", own: true, release: true), facts("2", own: true, release: true, meet: true), facts("3", own: false)]
        #expect(LeavingRules.cautions(leaving: leaving) == [.otherParty, .doNotRelease, .doNotMeet])
        #expect(LeavingRules.cautions(leaving: [leaving[0]]) == [.doNotRelease])
        #expect(LeavingRules.cautions(leaving: []).isEmpty)
    }

    @Test(arguments: ["do-not-release", "do-not-meet:A", "do-not-meet:family-7"]) func marksAreWrittenAsTheyAreRead(text: String) throws {
        let mark = try #require(PersonMark(text))
        #expect(mark.description == text)
        #expect(try Coding.decode([PersonMark].self, from: Coding.encode([mark])) == [mark])
    }

    @Test(arguments: ["", "release", "Do-not-release", "do-not-meet", "do-not-meet:", "do-not-meet:a b", "do-not-meet:a:b", "do-not-meet:é",
                      "do-not-meet:" + String(repeating: "x", count: 41)])
    func whatIsNoMarkIsNone(text: String) {
        #expect(PersonMark(text) == nil)
        #expect(throws: DecodingError.self) { try Coding.decode([PersonMark].self, from: Coding.encode([text])) }
    }

    @Test func aRecordFromBeforeThereWereMarksIsReadStill() throws {
        let old = #"{"externalID":"x","personal":{"adjustments":[],"family":"B","given":"A"},"protected":false}"#
        #expect(try Coding.decode(PersonRecord.self, from: Data(old.utf8)).marks == nil)
    }

    @Test(arguments: [([0, 0, 0, 3, 4], false), ([0, 0, 0, 4, 4], true), ([8, 0, 0, 0, 0], true), ([], false), ([9], false)])
    func fewFacesAreNotShown(counts: [Int], shown: Bool) { #expect((FaceCount(counts) != nil) == shown) }

    @Test func aMomentWithoutItsMinutesIsStillOfItsHourAndDay() {
        let moment = Moment(wall: Date(timeIntervalSince1970: 1_795_258_799.9), boottime: 7_199_999_999_999, boot: "b", trusted: true)
        #expect(moment.coarse.wall == Date(timeIntervalSince1970: 1_795_255_200) && moment.coarse.boottime == 3_600_000_000_000)
    }

    @Test func aLineIsShownWhereTheLanguageHasBothTexts() {
        let said = Said(said: ["en": "s", "pl": "p"], did: ["en": "d"])
        #expect(said.texts(in: "en")?.did == "d" && said.texts(in: "pl") == nil && said.texts(in: "ur") == nil)
    }
}
