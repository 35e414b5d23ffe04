import Foundation
import Reception
import Testing

@testable import Passes

struct PassSignerTests {
    let issuer: Issuer
    let signer: PassSigner
    let id = Pass.ID("0102030405060708090a0b0c")

    init() throws {
        issuer = try Issuer()
        signer = try PassSigner(issuer.live, ring: issuer.ring)
    }

    private func day(_ year: Int, _ month: Int, _ day: Int) -> CentreDay { CentreDay(year: year, month: month, day: day) }

    @Test func whatIsIssuedIsBelieved() throws {
        let code = try signer.issue(id, centre: issuer.centre, from: issuer.from, until: issuer.until)
        #expect(code.count == 144)
        #expect(issuer.reader.read(code) == .believed(issuer.claim()))
    }

    /// Made once by other hands: Python's `cryptography` 50.0 and `base45` 0.4, from the table in ``PassForm``. As long as it is
    /// believed, the passes in families' pockets are.
    @Test func aCodeMadeElsewhereIsBelieved() {
        let code = "HZ1:%60.ZE5AJO3MT.UPDCXNDKB0*M0DY0W016C1LN1D QQ78WDWPL62J4/WJV54LH5JKRYU2JJ80IJ%09UCIF29T7CW2U+5E:AP$BE:75HO63VDBXK.C2OS1THUO90DKI-DN.G76L3VR1E0"
        #expect(issuer.reader.read(code) == .believed(issuer.claim()))
    }

    @Test(arguments: ["", "0102", "0102030405060708090A0B0C", "0102030405060708090a0b0c0d", "0102030405060708090a0b0g", "é102030405060708090a0b0"])
    func idsThatAreNone(id: String) {
        #expect(throws: PassIssueError.passID) {
            try signer.issue(Pass.ID(id), centre: issuer.centre, from: issuer.from, until: issuer.until)
        }
    }

    @Test func daysThatAreNone() {
        for wrong in [day(2019, 12, 31), day(2026, 2, 30), day(2199, 6, 7), day(.max, 1, 1), day(2026, .min, 1), day(0, 0, 0)] {
            #expect(throws: PassIssueError.day) { try signer.issue(id, centre: issuer.centre, from: wrong, until: issuer.until) }
        }
    }

    @Test func windowsThatNoHubWouldBelieve() throws {
        let from = day(2026, 11, 21)
        for wrong in [day(2026, 11, 20), from.advanced(by: 397)] {
            #expect(throws: PassIssueError.window) { try signer.issue(id, centre: issuer.centre, from: from, until: wrong) }
        }
        _ = try signer.issue(id, centre: issuer.centre, from: from, until: from.advanced(by: PassForm.longestDays))
    }

    @Test func daysAreCountedFrom2020() {
        #expect(day(2020, 1, 1).passCount == 0 && CentreDay(passCount: 0) == day(2020, 1, 1))
        #expect(day(2020, 3, 1).passCount == 60, "2020 had a 29 February")
        #expect(day(2199, 6, 6).passCount == .max && CentreDay(passCount: .max) == day(2199, 6, 6))
        for count in stride(from: UInt16(0), to: 65_500, by: 97) { #expect(CentreDay(passCount: count).passCount == count) }
    }

    @Test func onlyALiveKeySigns() {
        #expect(throws: KeyRingError.retired(id: issuer.retired.id)) { try PassSigner(issuer.retired, ring: issuer.ring) }
        #expect(throws: KeyRingError.revoked(id: issuer.revoked.id)) { try PassSigner(issuer.revoked, ring: issuer.ring) }
        #expect(throws: KeyRingError.unknown(id: issuer.stranger.id)) { try PassSigner(issuer.stranger, ring: issuer.ring) }
    }

    @Test func newIdsAreTwelveRandomBytes() {
        let surroundings = Surroundings(
            now: { Moment(wall: Date(), boottime: 0, boot: "", trusted: true) }, uuid: UUID.init,
            randomBytes: { (0..<$0).map { UInt8($0) + 240 } })
        #expect(Pass.ID.random(surroundings).rawValue == "f0f1f2f3f4f5f6f7f8f9fafb")
    }
}
