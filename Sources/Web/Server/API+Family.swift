import Reception

extension API {
    /// What a family that came with a pass says of its arrival. The ids are in the body, never in an address.
    static let family: [APIRoute] = [
        .post("/arrivals/details", "What the family may look at", takes: .reference("AtArrival"), gives: .reference("PartyDetails")) {
            (api, question: AtArrival, _) in
            try api.check(question.kiosk)
            return try await api.desk.details(question)
        },
        .post("/arrivals/adjustments", "What helps", takes: .reference("AdjustmentAnswer"), gives: .reference("PartyDetails")) {
            (api, answer: AdjustmentAnswer, _) in
            try api.check(answer.kiosk)
            return try await api.desk.adjust(answer)
        },
        .post("/arrivals/wishes", "How to be called, where to wait", takes: .reference("WishAnswer"), gives: .reference("PartyDetails")) {
            (api, answer: WishAnswer, _) in
            try api.check(answer.kiosk)
            return try await api.desk.wish(answer)
        },
        .post("/arrivals/sharing", "Which service may know", takes: .reference("SharingAnswer"), gives: .reference("PartyDetails")) {
            (api, answer: SharingAnswer, _) in
            try api.check(answer.kiosk)
            return try await api.desk.share(answer)
        },
        .post("/arrivals/language", "The language for the next time", takes: .reference("LanguageAnswer"), gives: .reference("PartyDetails")) {
            (api, answer: LanguageAnswer, _) in
            try api.check(answer.kiosk)
            return try await api.desk.keepLanguage(answer)
        },
        .post("/arrivals/points", "A point for the forum's agenda", takes: .reference("PointAnswer"), gives: .reference("PartyDetails")) {
            (api, answer: PointAnswer, _) in
            try api.check(answer.kiosk)
            return try await api.desk.leavePoint(answer)
        },
    ]
}
