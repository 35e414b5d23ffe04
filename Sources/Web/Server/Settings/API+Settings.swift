import Reception

extension API {
    /// What managers decide: hours, closures, notices, what was said and done, targets.
    static let settings: [APIRoute] = [
        .get("/settings", "What managers have decided, and who changed what", gives: .json(.reference("SettingsReport"))) { api, _, _ in
            try .json(try await api.desk.settings())
        },
        .post("/settings", "One part of the settings is changed", takes: .reference("SettingAct")) { (api, act: SettingAct, _) in
            try await api.desk.settle(act)
        },
        .post("/settings/undo", "The last change of a part is taken back", takes: .reference("SettingUndo")) { (api, act: SettingUndo, _) in
            try await api.desk.takeBack(act)
        },
        .get("/exact-looks", "Who has looked at exact counts", gives: .json(.list(.reference("ExactLookEntry")))) { api, _, _ in
            try .json(try await api.desk.exactLooks())
        },
        .post("/exact-looks", "Somebody looks at exact counts", takes: .reference("ExactLook")) { (api, look: ExactLook, _) in
            try await api.desk.note(look)
        },
    ]
}

extension Schema {
    static let settings: [String: Schema] = [
        "SettingsReport": .object([must("now", .reference("CentreSettings")), must("edits", .list(.reference("SettingEdit")))]),
        "CentreSettings": .object([
            must("hours", .list(.reference("OpenSpan"))), must("closures", .list(.reference("ChangedDays"))), must("targets", .anything),
            maybe("notice", .reference("CentreNotice")), must("said", .list(.reference("Said"))),
        ]),
        "OpenSpan": .object([must("weekday", .integer), must("opens", .integer), must("closes", .integer)]),
        "ChangedDays": .object([must("from", .day), must("to", .day), maybe("opens", .integer), maybe("closes", .integer)]),
        "CentreNotice": .object([must("text", .anything), must("until", .day)]),
        "SettingEdit": .object([
            must("change"), must("topic", .choice(Setting.Topic.self)), must("at", .time), maybe("by"), maybe("undone", .time), maybe("undoneBy"),
            must("isLast", .truth),
        ]),
        "SettingAct": .object([must("setting", .reference("Setting")), maybe("name")]),
        "Setting": .oneOf([
            must("hours", .object([must("_0", .list(.reference("OpenSpan")))])), must("closures", .object([must("_0", .list(.reference("ChangedDays")))])),
            must("targets", .object([must("_0", .anything)])), must("notice", .object([must("_0", .reference("CentreNotice"))])),
            must("said", .object([must("_0", .list(.reference("Said")))])),
        ]),
        "ExactLook": .object([must("measure"), must("period"), maybe("breakdown"), must("name"), must("reason")]),
        "ExactLookEntry": .object([
            must("at", .time), must("measure"), must("period"), maybe("breakdown"), maybe("name"), maybe("reason"),
        ]),
        "SettingUndo": .object([must("change"), maybe("name")]),
    ]
}
