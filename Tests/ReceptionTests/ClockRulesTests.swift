import Foundation
import Reception
import Testing

/// When the times of earlier changes are to be corrected.
@Suite struct ClockRulesTests {
    /// A moment so many seconds after the machine's start, while its clock shows `wall` for the start.
    private func moment(_ seconds: Int64, start wall: Double, trusted: Bool = true, boot: String = "b1") -> Moment {
        Moment(wall: Date(timeIntervalSince1970: wall + Double(seconds)), boottime: seconds * 1_000_000_000, boot: boot, trusted: trusted)
    }

    private func entries(_ moments: [Moment]) -> [ClockRules.Entry] {
        moments.enumerated().map { ClockRules.Entry(sequence: Int64($0 + 1), moment: $1) }
    }

    @Test func aClockThatIsRightHasNothingToCorrect() {
        let known = entries([moment(10, start: 1000), moment(20, start: 1000)])
        #expect(ClockRules.correction(at: moment(30, start: 1000), of: known) == nil)
        #expect(ClockRules.correction(at: moment(30, start: 1059), of: known) == nil)
        #expect(ClockRules.correction(at: moment(30, start: 1000), of: []) == nil)
    }

    @Test func whatCameBeforeTheClockWasTrustedIsCorrectedFromTheBootTime() throws {
        let known = entries([moment(10, start: 0, trusted: false), moment(20, start: 0, trusted: false), moment(25, start: 5_000_000)])
        let body = try #require(ClockRules.correction(at: moment(30, start: 5_000_000), of: known))
        #expect(body == ClockCorrected(boot: "b1", from: 1, through: 3, offset: 5_000_000_000_000))
        #expect(body.wall(at: known[0].moment) == Date(timeIntervalSince1970: 5_000_010))
        #expect(body.wall(at: known[2].moment) == known[2].moment.wall)
    }

    @Test func anUncertainClockThatProvesRightSettlesItsTimesAllTheSame() {
        #expect(ClockRules.correction(at: moment(30, start: 1000), of: entries([moment(10, start: 1000, trusted: false)])) != nil)
    }

    @Test func whatIsSettledIsNotCorrectedAgain() {
        let before = moment(10, start: 0, trusted: false)
        let settled = ClockRules.Entry(sequence: 1, moment: before, wall: Date(timeIntervalSince1970: 1010), settled: true)
        #expect(ClockRules.correction(at: moment(30, start: 1000), of: [settled]) == nil)
    }

    @Test func anotherBootTellsNothing() {
        let other = entries([moment(10, start: 0, trusted: false, boot: "b0")])
        #expect(ClockRules.correction(at: moment(30, start: 1000), of: other) == nil)
    }

    @Test(arguments: [-10_800.0, 18_000.0]) func aJumpOfHoursTakesTheDayAlong(jump: Double) {
        let known = entries([moment(10, start: 100_000), moment(20, start: 100_000)])
        let body = ClockRules.correction(at: moment(30, start: 100_000 + jump), of: known)
        #expect(body?.from == 1 && body?.through == 2 && body?.offset == Int64((100_000 + jump) * 1_000_000))
    }

    @Test func whatWasTrustedADayAgoIsHistory() {
        let known = entries([moment(10, start: 100_000), moment(90_000, start: 100_000)])
        #expect(ClockRules.correction(at: moment(90_010, start: 200_000), of: known)?.from == 2)
    }

    @Test func anUncertainJumpIsFollowedButSettlesNothing() {
        let known = entries([moment(10, start: 0, trusted: false)])
        #expect(ClockRules.correction(at: moment(20, start: 0, trusted: false), of: known) == nil)
        #expect(ClockRules.correction(at: moment(20, start: 7200, trusted: false), of: known) != nil)
        #expect(ClockRules.correction(at: moment(20, start: 7200, trusted: false), of: entries([moment(10, start: 0)])) == nil)
    }

    @Test func aFaceSaysNothingOfTheClock() {
        let face = ClockRules.Entry(sequence: 1, moment: moment(10, start: 0), exact: false)
        #expect(ClockRules.correction(at: moment(20, start: 1800), of: [face]) == nil)
    }

    @Test func aClockIsSetWhereItMovesOrBecomesTrusted() {
        #expect(!ClockRules.isSet(from: moment(10, start: 0), to: moment(9000, start: 30)))
        #expect(ClockRules.isSet(from: moment(10, start: 0), to: moment(20, start: 3600)))
        #expect(ClockRules.isSet(from: moment(10, start: 0, trusted: false), to: moment(20, start: 0)))
    }
}
