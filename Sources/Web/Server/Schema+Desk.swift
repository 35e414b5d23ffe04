import Reception

extension Schema {
    /// The values of the desk as they stand in JSON. A test encodes each of them and compares.
    static let desk: [String: Schema] = kiosk.merging(staff) { one, _ in one }.merging(leaving) { one, _ in one }.merging(family) { one, _ in one }.merging(signposts) { one, _ in one }.merging(sync) { one, _ in one }.merging(settings) { one, _ in one }.merging(rollCall) { one, _ in one }

    private static let kiosk: [String: Schema] = [
        "Token": .object([
            must("animal", .choice(Token.Animal.self)), must("pattern", .choice(Token.Pattern.self)), maybe("number", .integer),
        ]),
        "Stop": .object([
            must("visit"), maybe("initial"), maybe("service"), maybe("place"), maybe("due", .time), must("late", .truth),
            maybe("wait", .integer),
        ]),
        "ArrivalSlip": .object([
            must("arrival"), must("outcome", .choice(Outcome.self)), must("token", .reference("Token")), must("at", .time),
            must("stops", .list(.reference("Stop"))), must("asksParty", .truth), maybe("pass"),
            must("offersMore", .truth), must("wish", .reference("Wish")), maybe("language"),
        ]),
        "Refusal": .object([
            must("outcome", .choice(Outcome.self)), maybe("problem", .choice(PassProblem.self)),
            maybe("lookUp", .choice(LookUpReason.self)), maybe("opens", .time), maybe("start", .time), must("ticket"),
        ]),
        "CheckInRequest": .object([must("code"), must("kiosk")]),
        "CheckInAnswer": .oneOf([must("arrived", only(.reference("ArrivalSlip"))), must("refused", only(.reference("Refusal")))]),
        "PartyAnswer": .object([must("arrival"), must("absent", .list(.text)), must("companions", .integer), must("kiosk")]),
        "LookUpRequest": .object([
            must("day", .integer), must("month", .integer), must("letters"), maybe("hour", .integer),
            must("companions", .integer), must("kiosk"),
        ]),
        "LookUpAnswer": .oneOf([
            must("done", only(.reference("ArrivalSlip"))), must("needsHour", .object([])),
            must("refused", only(.reference("Refusal"))),
        ]),
        "WalkInRequest": .object([maybe("service"), must("companions", .integer), must("kiosk")]),
        "AtKiosk": .object([must("kiosk")]),
        "Rest": .object([must("rests", .truth)]),
        "Ticket": .object([must("ticket")]),
        "AssistanceRequest": .object([must("kiosk"), maybe("reason", .choice(AssistanceReason.self))]),
        "TicketAtKiosk": .object([must("ticket"), must("kiosk")]),
        "Coming": .object([maybe("name")]),
        "Meeting": .object([must("id"), must("start", .time), maybe("place")]),
        "SignInRequest": .object([
            must("role", .choice(Visitor.Role.self)), maybe("meeting"), must("identification", .truth), must("kiosk"),
        ]),
        "Visitor": .object([
            must("id"), must("role", .choice(Visitor.Role.self)), maybe("meeting"), must("identification", .truth), must("kiosk"),
            must("at", .time),
        ]),
    ]

    private static let staff: [String: Schema] = [
        "StaffAct": .object([must("kind", .choice(StaffAct.Kind.self)), must("target"), maybe("name")]),
        "Position": .object([must("epoch"), must("sequence", .integer)]),
        "Adjustment": .object([must("kind", .choice(Adjustment.Kind.self)), maybe("detail")]),
        "BoardRow": .object([
            must("id"), must("state", .choice(BoardRow.State.self)), maybe("token", .reference("Token")), maybe("name"),
            must("protected", .truth), maybe("service"), maybe("place"), maybe("due", .time), maybe("since", .time),
            must("late", .truth), must("flags", .list(.choice(Arrival.Flag.self))),
            must("adjustments", .list(.reference("Adjustment"))), maybe("language"), maybe("companions", .integer),
            must("bookChanged", .truth), maybe("role", .choice(Visitor.Role.self)), maybe("identification", .truth),
            maybe("arrival"), must("wish", .reference("Wish")), must("withheld", .truth),
        ]),
        "Answer": .object([maybe("name"), must("seconds", .integer)]),
        "Notice": .object([
            must("ticket"), must("at", .time), must("kiosk"), maybe("refusal", .reference("Refusal")),
            maybe("reason", .choice(AssistanceReason.self)), must("waited", .integer), maybe("answer", .reference("Answer")),
            maybe("leaving", .reference("LeavingNotice")), maybe("caution", .reference("CautionNotice")),
        ]),
        "Board": .object([
            must("position", .reference("Position")), must("day", .day), must("now", .time), must("clockTrusted", .truth),
            must("rows", .list(.reference("BoardRow"))), must("notices", .list(.reference("Notice"))),
            must("answerSeconds", .list(.integer)), maybe("faces", .reference("FaceCount")),
            must("points", .list(.reference("ForumPoint"))),
        ]),
        "CheckReport": .object([must("at", .time), must("findings", .list(.reference("CheckLine")))]),
        "CheckLine": .object([must("mark", .choice(CheckReport.Mark.self)), must("part"), must("text")]),
        "DeskError": .object([must("code", .choice(DeskError.Code.self)), must("cause")]),
    ]

    /// The one value that a case of an enumeration carries, as Swift writes it.
    static func only(_ schema: Schema) -> Schema { .object([must("_0", schema)]) }
}
