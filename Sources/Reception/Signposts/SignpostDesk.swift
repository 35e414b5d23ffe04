/// What signposting asks of the desk: counts without anybody, and referrals. A part of ``FrontDesk``.
public protocol SignpostDesk: Sendable {
    /// Counts one step. It is in no journal, and nothing ties it to a visit.
    func count(_ uptake: Uptake) async throws
    /// Notes the words of a search that found nothing.
    func note(_ unfound: UnfoundSearch) async throws
    /// What was counted in a month of the centre.
    func uptake(in month: CentreMonth) async throws -> UptakeReport
    /// What families looked for in vain, the most often first.
    func gaps() async throws -> [Gap]

    /// A family asks a service to contact it, and consents. Kept when it is on disk.
    func refer(_ request: ReferralRequest) async throws -> ReferralReceipt
    /// What a family that came with a pass has asked for, and what became of it; nothing that is sensitive.
    func referrals(of question: AtArrival) async throws -> FamilyReferrals
    /// A family that came with a pass names the code of a receipt: from then on it is told what became of that, too.
    func claim(_ claim: ReferralClaim) async throws -> FamilyReferrals
    /// All that staff have to do with: those that are open first, the oldest first.
    func referrals() async throws -> [ReferralEntry]
    /// Takes a step with a referral; its details are erased a week after it has ended.
    func act(_ act: ReferralAct) async throws
}
