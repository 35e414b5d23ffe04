public import Reception

extension DeskClient {
    public func count(_ uptake: Uptake) async throws { try await post("uptake", uptake) }
    public func note(_ unfound: UnfoundSearch) async throws { try await post("gaps", unfound) }
    public func uptake(in month: CentreMonth) async throws -> UptakeReport { try await post("uptake/query", MonthBody(month: month)) }
    public func gaps() async throws -> [Gap] { try await get("gaps") }

    public func refer(_ request: ReferralRequest) async throws -> ReferralReceipt { try await post("referrals", request) }
    public func referrals(of question: AtArrival) async throws -> FamilyReferrals { try await post("arrivals/referrals", question) }
    public func claim(_ claim: ReferralClaim) async throws -> FamilyReferrals { try await post("arrivals/referrals/claims", claim) }
    public func referrals() async throws -> [ReferralEntry] { try await get("referrals") }
    public func act(_ act: ReferralAct) async throws { try await post("referrals/acts", act) }
}

private struct MonthBody: Encodable { var month: CentreMonth }
