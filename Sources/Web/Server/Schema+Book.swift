import Reception

extension Schema {
    /// The values of the book, the passes and the centre as they stand in JSON. A test encodes each of them and compares.
    static let book: [String: Schema] = records.merging(passes) { one, _ in one }.merging(centre) { one, _ in one }

    private static let records: [String: Schema] = [
        "Origin": .object([must("file"), must("line", .integer), maybe("field")]),
        "Personal": .object([
            must("given"), must("family"), maybe("born", .day), maybe("language"), maybe("contact"), maybe("leadProfessional"),
            must("adjustments", .list(.reference("Adjustment"))), maybe("kept", .reference("Kept")),
        ]),
        "PersonRecord": .object([
            must("externalID"), must("personal", .reference("Personal")), must("protected", .truth),
            maybe("marks", .list(.text)),
        ]),
        "BookRecord": .object([
            must("externalID"), maybe("person", .reference("PersonRecord")), must("service"), must("start", .time),
            must("minutes", .integer), maybe("place"), must("cancelled", .truth), must("sensitive", .truth),
            must("revision", .integer), must("holders", .list(.text)), must("passes", .list(.text)), maybe("note"),
            must("origin", .reference("Origin")),
        ]),
        "BookBatch": .object([
            must("importID"), must("source"), must("records", .list(.reference("BookRecord"))), must("preview", .truth),
        ]),
        "BookComplaint": .object([
            must("weight", .choice(["refused", "warning"])), must("origin", .reference("Origin")), must("reason"),
        ]),
        "BookDetail": .object([
            must("what", .choice(["added", "moved", "changed", "cancelled", "restored"])), must("service"),
            maybe("before", .time), maybe("after", .time), must("origin", .reference("Origin")),
        ]),
        "BookOutcome": .object([
            must("added", .integer), must("changed", .integer), must("cancelled", .integer), must("unchanged", .integer),
            must("complaints", .list(.reference("BookComplaint"))), must("details", .list(.reference("BookDetail"))),
        ]),
        "BookClosing": .object([
            must("importID"), must("source"), maybe("complete", .list(.time)), must("added", .integer),
            must("changed", .integer), must("cancelled", .integer), must("unchanged", .integer), must("refused", .integer),
        ]),
        "VanishedAppointment": .object([must("appointment"), must("externalID"), must("service"), must("start", .time)]),
    ]

    private static let passes: [String: Schema] = [
        "Pass": .object([
            must("id"), maybe("holder"), must("appointments", .list(.text)), must("from", .day), must("until", .day),
            maybe("code"), maybe("revoked", .time),
        ]),
        "PassQuery": .oneOf([
            must("id", only(.text)), must("holder", .object([must("source"), must("externalID")])), must("day", only(.day)),
            must("appointment", .object([must("source"), must("externalID")])),
        ]),
        "Person": .object([must("id"), must("source"), must("externalID"), must("protected", .truth)]),
        "Appointment": .object([
            must("id"), maybe("person"), must("service"), must("start", .time), must("minutes", .integer), maybe("place"),
            must("state", .choice(Appointment.State.self)), must("sensitive", .truth),
        ]),
        "PassItem": .object([must("appointment", .reference("Appointment")), maybe("given")]),
        "PassEntry": .object([
            maybe("pass", .reference("Pass")), maybe("holder", .reference("Person")), maybe("personal", .reference("Personal")),
            must("appointments", .list(.reference("PassItem"))),
        ]),
        "Revocation": .object([must("pass")]),
    ]

    private static let centre: [String: Schema] = [
        "Place": .object([must("id"), must("name"), must("colour"), must("symbol"), must("names", .anything)]),
        "Said": .object([must("said", .anything), must("did", .anything)]),
        "ArrivalWindow": .object([must("early", .integer), must("late", .integer), must("tooLate", .integer)]),
        "Service": .object([
            must("id"), must("name"), must("organisation"), maybe("place"), must("sensitive", .truth), must("walkIn", .truth),
            must("window", .reference("ArrivalWindow")), must("aliases", .list(.text)), maybe("summary"), maybe("symbol"),
            maybe("sharing", .reference("Sharing")),
        ]),
        "Kiosk": .object([must("id"), must("name"), must("language"), must("pixelsPerMillimetre", .anything), must("keys", .anything)]),
        "Centre": .object([
            must("id"), must("name"), must("fictional", .truth), must("zone", .anything),
            must("places", .list(.reference("Place"))), must("services", .list(.reference("Service"))),
            must("kiosks", .list(.reference("Kiosk"))), must("languages", .list(.text)), must("beginning", .reference("CentreSettings")),
            must("feedbackQuestion", .anything),
            must("wishes", .reference("WishesOffered")), must("takesPoints", .truth),
        ]),
    ]
}
