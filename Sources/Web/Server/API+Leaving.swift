import Reception

extension API {
    static let leaving: [APIRoute] = [
        .post(
            "/leave-questions", "Who could be leaving", takes: .reference("LeaveQuestionRequest"), gives: .reference("LeaveAnswer")
        ) { (api, request: LeaveQuestionRequest, context) in
            try api.check(request.kiosk)
            return try await api.desk.askLeaving(request.question(at: context.moment))
        },
        .post("/leavings", "A family says who leaves; it ends no visit", takes: .reference("LeaveAnnouncement")) {
            (api, leaving: LeaveAnnouncement, _) in
            try api.check(leaving.kiosk)
            try await api.desk.announce(leaving)
        },
        .post("/feedback", "How it was, without whose it is", takes: .reference("Feedback")) { (api, feedback: Feedback, _) in
            try api.check(feedback.kiosk)
            try await api.desk.feedBack(feedback)
        },
    ]
}

extension Schema {
    /// What leaving and what comes after it look like in JSON.
    static let leaving: [String: Schema] = [
        "LeaveQuestionRequest": .object([maybe("code"), maybe("arrival"), maybe("pass"), must("kiosk")]),
        "LeaveMember": .object([must("visit"), maybe("initial")]),
        "LeaveSlip": .object([maybe("arrival"), maybe("pass"), must("members", .list(.reference("LeaveMember")))]),
        "LeaveAnswer": .oneOf([must("asks", only(.reference("LeaveSlip"))), must("refused", only(.reference("Refusal")))]),
        "LeaveAnnouncement": .object([
            maybe("arrival"), maybe("pass"), must("visits", .list(.text)), must("transport", .truth), must("kiosk"),
        ]),
        "Feedback": .object([must("face", .integer), maybe("answer", .choice(Feedback.Answer.self)), must("kiosk")]),
        "FaceCount": .object([must("counts", .list(.integer))]),
        "LeavingNotice": .object([
            must("tokens", .list(.reference("Token"))), must("count", .integer), must("transport", .truth), must("confirm", .truth),
            must("cautions", .list(.choice(Caution.self))),
        ]),
        "CautionNotice": .object([must("tokens", .list(.reference("Token"))), must("cautions", .list(.choice(Caution.self)))]),
    ]
}
