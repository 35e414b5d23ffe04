import Foundation
import Reception
import Synchronization

/// A desk that writes down what it is asked, and answers what it is told to.
final class RecordingDesk: FrontDesk {
    struct State {
        var scans: [Scan] = []
        var parties: [PartyAnswer] = []
        var lookUps: [LookUp] = []
        var walkIns: [WalkIn] = []
        var acts: [StaffAct] = []
        var batches: [BookBatch] = []
        var closings: [BookClosing] = []
        var queries: [PassQuery] = []
        var kept: [Pass] = []
        var revoked: [Pass.ID] = []
        var assisted: [Kiosk.ID] = []
        var reasons: [AssistanceReason] = []
        var coming: String?
        var signedIn: [SignIn] = []
        var adjusted: [AdjustmentAnswer] = []
        var wished: [WishAnswer] = []
        var shared: [SharingAnswer] = []
        var languages: [LanguageAnswer] = []
        var points: [PointAnswer] = []
        var details = DeskSample.details
        var checkInAnswer = CheckInAnswer.arrived(DeskSample.slip)
        var lookUpAnswer = LookUpAnswer.done(DeskSample.slip)
        var resting: Kiosk.ID?
        var leaveQuestions: [LeaveQuestion] = []
        var announced: [LeaveAnnouncement] = []
        var fedBack: [Feedback] = []
        var counted: [Uptake] = []
        var unfound: [UnfoundSearch] = []
        var referred: [ReferralRequest] = []
        var referralActs: [ReferralAct] = []
        var referrals: [ReferralEntry] = []
        var familyReferrals = FamilyReferrals(isKnown: false, referrals: [])
        var leaveAnswer = LeaveAnswer.asks(DeskSample.leaveSlip)
        var syncStates: [SyncState] = []
        var parked: [ParkedChange] = []
        var parkedActs: [ParkedAct] = []
        var settings = SettingsReport(now: CentreSettings())
        var settled: [SettingAct] = []
        var takenBack: [SettingUndo] = []
        var exactLooks: [ExactLook] = []
        var rollCall = RollCallSheet(position: Position(epoch: "e1", sequence: 7), here: 0)
        var rollCallActs: [RollCallAct] = []
        var fails: (any Error)?
        var position = Position(epoch: "e1", sequence: 7)
        var followers: [AsyncThrowingStream<Position, any Error>.Continuation] = []
        var follows = 0
    }

    let state = Mutex(State())

    var seen: State { state.withLock { $0 } }

    func set(_ change: (inout State) -> Void) { state.withLock { change(&$0) } }

    /// The journal grows by one change.
    func grow() {
        state.withLock { state in
            state.position.sequence += 1
            for follower in state.followers { follower.yield(state.position) }
        }
    }

    /// All who follow are cut off.
    func cutOff(_ error: any Error) {
        state.withLock { state in
            state.followers.forEach { $0.finish(throwing: error) }
            state.followers = []
        }
    }

    private func done<Answer>(_ note: (inout State) throws -> Answer) throws -> Answer {
        try state.withLock { state in
            if let error = state.fails { throw error }
            return try note(&state)
        }
    }

    func checkIn(_ scan: Scan) async throws -> CheckInAnswer { try done { $0.scans.append(scan); return $0.checkInAnswer } }
    func tell(_ party: PartyAnswer) async throws -> ArrivalSlip { try done { $0.parties.append(party); return DeskSample.slip } }
    func lookUp(_ question: LookUp) async throws -> LookUpAnswer { try done { $0.lookUps.append(question); return $0.lookUpAnswer } }
    func lookUpRests(at kiosk: Kiosk.ID) async throws -> Bool { try done { $0.resting == kiosk } }
    func walkIn(_ walkIn: WalkIn) async throws -> ArrivalSlip { try done { $0.walkIns.append(walkIn); return DeskSample.slip } }
    func askAssistance(at kiosk: Kiosk.ID, reason: AssistanceReason) async throws -> String {
        try done { $0.assisted.append(kiosk); $0.reasons.append(reason); return "H7K2" }
    }
    func whoComes(to ticket: String, at kiosk: Kiosk.ID) async throws -> Coming {
        try done { Coming(name: ticket == "H7K2" && $0.assisted.last == kiosk ? $0.coming : nil) }
    }
    func meetings() async throws -> [Meeting] { try done { _ in [DeskSample.meeting] } }
    func signIn(_ signIn: SignIn) async throws -> Visitor {
        try done {
            $0.signedIn.append(signIn)
            return Visitor(
                id: "v1", role: signIn.role, meeting: signIn.meeting, identification: signIn.identification, kiosk: signIn.kiosk,
                at: signIn.moment.wall)
        }
    }

    func askLeaving(_ question: LeaveQuestion) async throws -> LeaveAnswer { try done { $0.leaveQuestions.append(question); return $0.leaveAnswer } }
    func announce(_ leaving: LeaveAnnouncement) async throws { try done { $0.announced.append(leaving) } }
    func feedBack(_ feedback: Feedback) async throws { try done { $0.fedBack.append(feedback) } }
    func details(_ question: AtArrival) async throws -> PartyDetails { try done { $0.details } }
    func adjust(_ answer: AdjustmentAnswer) async throws -> PartyDetails { try done { $0.adjusted.append(answer); return $0.details } }
    func wish(_ answer: WishAnswer) async throws -> PartyDetails { try done { $0.wished.append(answer); return $0.details } }
    func share(_ answer: SharingAnswer) async throws -> PartyDetails { try done { $0.shared.append(answer); return $0.details } }
    func keepLanguage(_ answer: LanguageAnswer) async throws -> PartyDetails { try done { $0.languages.append(answer); return $0.details } }
    func count(_ uptake: Uptake) async throws { try done { $0.counted.append(uptake) } }
    func note(_ unfound: UnfoundSearch) async throws { try done { $0.unfound.append(unfound) } }
    func uptake(in month: CentreMonth) async throws -> UptakeReport { try done { _ in UptakeReport(month: month, rows: DeskSample.uptake) } }
    func gaps() async throws -> [Gap] { try done { _ in [DeskSample.gap] } }
    func refer(_ request: ReferralRequest) async throws -> ReferralReceipt { try done { $0.referred.append(request); return ReferralReceipt(ticket: "7KFM") } }
    func referrals(of question: AtArrival) async throws -> FamilyReferrals { try done { $0.familyReferrals } }
    func claim(_ claim: ReferralClaim) async throws -> FamilyReferrals {
        try done { state in
            guard claim.ticket == "7KFM" else { throw DeskError(.notFound, cause: "no such code can be added to this pass") }
            return state.familyReferrals
        }
    }
    func referrals() async throws -> [ReferralEntry] { try done { $0.referrals } }
    func act(_ act: ReferralAct) async throws { try done { $0.referralActs.append(act) } }
    func syncStates() async throws -> [SyncState] { try done { $0.syncStates } }
    func parked() async throws -> [ParkedChange] { try done { $0.parked } }
    func settings() async throws -> SettingsReport { try done { $0.settings } }
    func settle(_ act: SettingAct) async throws {
        try done { $0.settled.append(act); $0.settings.now = $0.settings.now.with(act.setting) }
    }
    func takeBack(_ act: SettingUndo) async throws { try done { $0.takenBack.append(act) } }
    func note(_ look: ExactLook) async throws { try done { $0.exactLooks.append(look) } }
    func exactLooks() async throws -> [ExactLookEntry] {
        try done { $0.exactLooks.map { ExactLookEntry(at: DeskSample.moment.wall, measure: $0.measure, period: $0.period, breakdown: $0.breakdown, name: $0.name, reason: $0.reason) } }
    }
    func rollCall() async throws -> RollCallSheet { try done { $0.rollCall } }
    func act(_ act: RollCallAct) async throws { try done { $0.rollCallActs.append(act) } }
    func act(_ act: ParkedAct) async throws { try done { $0.parkedActs.append(act) } }
    func leavePoint(_ answer: PointAnswer) async throws -> PartyDetails { try done { $0.points.append(answer); return $0.details } }
    func act(_ act: StaffAct) async throws { try done { $0.acts.append(act) } }
    func board() async throws -> Board { try done { DeskSample.board(at: $0.position) } }

    func follow() async throws -> AsyncThrowingStream<Position, any Error> {
        let (stream, continuation) = AsyncThrowingStream.makeStream(of: Position.self)
        try done { state in
            state.follows += 1
            state.followers.append(continuation)
            continuation.yield(state.position)
        }
        return stream
    }

    func take(_ batch: BookBatch) async throws -> BookOutcome { try done { $0.batches.append(batch); return BookOutcome() } }
    func close(_ closing: BookClosing) async throws -> [VanishedAppointment] { try done { $0.closings.append(closing); return [] } }
    func passes(_ query: PassQuery) async throws -> [PassEntry] { try done { $0.queries.append(query); return [DeskSample.entry] } }
    func keep(_ pass: Pass) async throws -> Pass { try done { $0.kept.append(pass); return pass } }
    func revoke(_ pass: Pass.ID) async throws { try done { $0.revoked.append(pass) } }
}
