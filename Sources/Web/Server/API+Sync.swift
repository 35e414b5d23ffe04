import Reception

extension API {
    /// How the hub stands to its receivers, and what they do not take.
    static let sync: [APIRoute] = [
        .get("/sync", "How far each receiver has what happened", gives: .json(.list(.reference("SyncState")))) { api, _, _ in
            try .json(try await api.desk.syncStates())
        },
        .get("/sync/parked", "What receivers do not take", gives: .json(.list(.reference("ParkedChange")))) { api, _, _ in
            try .json(try await api.desk.parked())
        },
        .post("/sync/parked/acts", "A parked change is sent again, or let go", takes: .reference("ParkedAct")) { (api, act: ParkedAct, _) in
            try await api.desk.act(act)
        },
    ]
}

extension Schema {
    static let sync: [String: Schema] = [
        "SyncState": .object([
            must("receiver"), must("waiting", .integer), maybe("oldest", .time), must("parked", .integer), maybe("taken", .time),
            maybe("tried", .time), maybe("trouble", .choice(CaseStoreError.Reason.self)), maybe("cause"), maybe("next", .time),
            maybe("upTo", .reference("Position")), maybe("bookTaken", .time), maybe("bookTrouble", .choice(CaseStoreError.Reason.self)),
            maybe("bookCause"), maybe("doubt"),
        ]),
        "ParkedChange": .object([
            must("receiver"), must("id"), must("position", .reference("Position")), must("kind"), must("code"), must("sentence"), must("at", .time),
            must("state", .choice(ParkedChange.State.self)), maybe("reason"),
        ]),
        "ParkedAct": .object([must("kind", .choice(ParkedAct.Kind.self)), must("change"), maybe("reason")]),
    ]
}
