import Reception

extension API {
    static let rollCall: [APIRoute] = [
        .get("/roll-call", "Who is in the building, and who is out of it", gives: .json(.reference("RollCallSheet"))) { api, _, _ in
            try .json(try await api.desk.rollCall())
        },
        .post("/roll-call/acts", "A roll-call begins or ends, or somebody is out", takes: .reference("RollCallAct")) {
            (api, act: RollCallAct, _) in try await api.desk.act(act)
        },
    ]
}

extension Schema {
    static let rollCall: [String: Schema] = [
        "RollCallSheet": .object([must("position", .reference("Position")), must("here", .integer), maybe("rollCall", .reference("RollCall"))]),
        "RollCall": .object([
            must("id"), must("kind", .choice(RollCall.Kind.self)), must("began", .time), must("rows", .list(.reference("RollCallRow"))),
            maybe("end", .reference("RollCallEnd")),
        ]),
        "RollCallEnd": .object([must("there", .integer), must("missing", .integer), must("seconds", .integer)]),
        "RollCallRow": .object([
            must("id"), must("count", .integer), maybe("arrival"), maybe("token", .reference("Token")), maybe("name"), must("protected", .truth),
            maybe("role", .choice(Visitor.Role.self)), maybe("place"), maybe("spot", .choice(Wish.Spot.self)), must("othersUnknown", .truth),
            must("isOut", .truth), must("hasLeft", .truth),
        ]),
        "RollCallAct": .object([must("kind", .choice(RollCallAct.Kind.self)), must("rows", .list(.text)), maybe("missing", .integer)]),
    ]
}
