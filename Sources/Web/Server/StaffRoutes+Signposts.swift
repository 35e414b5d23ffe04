import Hummingbird
import Reception

/// Referrals for staff, and what signposting counts for managers.
extension StaffRoutes {
    func referrals(_ request: Request) async throws -> Response {
        let entries = try await desk.referrals()
        if request.prefersJSON { return try .json(entries) }
        let position = try await desk.board().position
        return .page(pages.referrals(lang: lang(request.queryFields), entries: entries, position: position, signposts: parts.signposts()))
    }

    func actOnReferral(_ request: Request) async throws -> Response {
        let fields = try await request.fields(upTo: KioskCall.longestBody)
        guard let kind = fields["kind"].flatMap(ReferralAct.Kind.init), let id = fields["referral"], !id.isEmpty else {
            throw DeskError(.invalid, cause: "an act on a referral has a known kind and a referral")
        }
        try await desk.act(ReferralAct(
            kind, Referral.ID(id), decline: fields["decline"].flatMap(Referral.Decline.init), result: fields["result"].flatMap(Referral.Result.init)))
        return request.prefersPage ? .seeOther(Address.referrals.text) : .nothing()
    }

    func signposting(_ request: Request, _ context: WebContext) async throws -> Response {
        let current = CentreMonth(of: parts.centre.day(of: context.moment.wall))
        let asked = request.queryFields["month"]
        guard let month = asked.map({ CentreMonth($0) }) ?? current, month <= current || asked == nil else {
            throw DeskError(.invalid, cause: "month: one like 2026-11 is asked, and none that is to come")
        }
        let (report, gaps) = (try await desk.uptake(in: month), try await desk.gaps())
        if request.prefersJSON { return try .json(report) }
        return .page(pages.uptake(
            lang: lang(request.queryFields), report: report, gaps: gaps, later: month < current, signposts: parts.signposts()))
    }
}
