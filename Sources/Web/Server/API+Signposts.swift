import Reception

extension API {
    /// What signposting counts, and who asks to be contacted.
    static let signposts: [APIRoute] = [
        .post("/uptake", "Counts one step of signposting, without anybody", takes: .reference("Uptake")) { (api, uptake: Uptake, _) in
            try await api.desk.count(uptake)
        },
        .post("/uptake/query", "What was counted in a month", takes: .reference("MonthRequest"), gives: .reference("UptakeReport")) {
            (api, request: MonthRequest, _) in try await api.desk.uptake(in: request.month)
        },
        .post("/gaps", "Notes a search that found nothing", takes: .reference("UnfoundSearch")) { (api, unfound: UnfoundSearch, _) in
            try await api.desk.note(unfound)
        },
        .get("/gaps", "What families looked for in vain", gives: .json(.list(.reference("Gap")))) { api, _, _ in
            try .json(try await api.desk.gaps())
        },
        .post("/referrals", "A family asks to be contacted", takes: .reference("ReferralRequest"), gives: .reference("ReferralReceipt")) {
            (api, request: ReferralRequest, _) in
            try api.check(request.kiosk)
            return try await api.desk.refer(request)
        },
        .get("/referrals", "Who asks to be contacted", gives: .json(.list(.reference("ReferralEntry")))) { api, _, _ in
            try .json(try await api.desk.referrals())
        },
        .post("/referrals/acts", "A referral is accepted, declined or closed", takes: .reference("ReferralAct")) { (api, act: ReferralAct, _) in
            try await api.desk.act(act)
        },
        .post(
            "/arrivals/referrals", "What a family with a pass has asked for", takes: .reference("AtArrival"), gives: .reference("FamilyReferrals")
        ) { (api, question: AtArrival, _) in
            try api.check(question.kiosk)
            return try await api.desk.referrals(of: question)
        },
        .post(
            "/arrivals/referrals/claims", "A family with a pass names the code of a receipt", takes: .reference("ReferralClaim"),
            gives: .reference("FamilyReferrals")
        ) { (api, claim: ReferralClaim, _) in
            try api.check(claim.kiosk)
            return try await api.desk.claim(claim)
        },
    ]
}

/// A month of the centre.
struct MonthRequest: Codable, Sendable { var month: CentreMonth }

extension Schema {
    /// What signposting counts and referrals hold, as it stands in JSON.
    static let signposts: [String: Schema] = [
        "Uptake": .object([
            must("theme"), maybe("need"), maybe("band", .choice(AgeBand.self)), maybe("language"), must("outcome", .choice(Uptake.Outcome.self)),
        ]),
        "MonthRequest": .object([must("month")]),
        "UptakeReport": .object([must("month"), must("rows", .list(.reference("UptakeRow")))]),
        "UptakeRow": .object([
            must("theme"), must("by", .choice(UptakeReport.Dimension.self)), maybe("value"), must("outcome", .choice(Uptake.Outcome.self)),
            maybe("count", .integer),
        ]),
        "UnfoundSearch": .object([must("words"), must("language"), maybe("doubtful", .truth)]),
        "Gap": .object([must("words"), must("language"), must("count", .integer), must("last", .day)]),
        "ReferralRequest": .object([
            must("service"), must("kiosk"), must("sensitive", .truth), maybe("arrival"), must("way", .choice(Referral.Way.self)),
            maybe("contact"), must("best", .choice(Referral.BestTime.self)), must("language"), maybe("safety", .choice(Referral.Safety.self)),
            maybe("need"),
        ]),
        "ReferralReceipt": .object([must("ticket")]),
        "Referral": .object([
            must("id"), must("ticket"), must("service"), must("kiosk"), must("sensitive", .truth), maybe("pass"),
            must("way", .choice(Referral.Way.self)), must("best", .choice(Referral.BestTime.self)), must("language"),
            maybe("safety", .choice(Referral.Safety.self)), must("tellsWhy", .truth), must("content"), must("at", .time),
        ]),
        "ReferralDetails": .object([must("contact"), maybe("need")]),
        "ReferralEntry": .object([
            must("referral", .reference("Referral")), must("state", .choice(Referral.State.self)), must("since", .time),
            maybe("decline", .choice(Referral.Decline.self)), maybe("result", .choice(Referral.Result.self)), must("overdue", .truth),
            maybe("details", .reference("ReferralDetails")),
        ]),
        "ReferralAct": .object([
            must("referral"), must("kind", .choice(ReferralAct.Kind.self)), maybe("decline", .choice(Referral.Decline.self)),
            maybe("result", .choice(Referral.Result.self)),
        ]),
        "FamilyReferrals": .object([must("isKnown", .truth), must("referrals", .list(.reference("FamilyReferral")))]),
        "ReferralClaim": .object([must("arrival"), must("kiosk"), must("ticket")]),
        "FamilyReferral": .object([must("ticket"), must("at", .time), must("state", .choice(Referral.State.self))]),
    ]
}
