import Reception

extension Schema {
    /// What a family says after its check-in, as it stands in JSON.
    static let family: [String: Schema] = [
        "AtArrival": .object([must("arrival"), must("kiosk")]),
        "AdjustmentAnswer": .object([
            must("arrival"), must("visit"), must("kiosk"), maybe("kinds", .list(.choice(Adjustment.Kind.self))), maybe("interpreting"),
            must("keep", .truth),
        ]),
        "WishAnswer": .object([
            must("arrival"), must("kiosk"), maybe("call", .choice(Wish.Call.self)), maybe("spot", .choice(Wish.Spot.self)),
        ]),
        "SharingAnswer": .object([must("arrival"), must("visit"), must("kiosk"), must("service"), must("shared", .truth)]),
        "LanguageAnswer": .object([must("arrival"), must("kiosk"), must("language")]),
        "PointAnswer": .object([must("arrival"), must("kiosk"), must("text")]),
        "ForumPoint": .object([must("id"), must("text"), must("at", .time)]),
        "Wish": .object([maybe("call", .choice(Wish.Call.self)), maybe("spot", .choice(Wish.Spot.self))]),
        "WishesOffered": .object([must("call", .list(.choice(Wish.Call.self))), must("spot", .list(.choice(Wish.Spot.self)))]),
        "Sharing": .object([must("familiesChoose", .truth), must("shared", .truth)]),
        "Kept": .object([maybe("adjustments", .list(.reference("Adjustment"))), maybe("language")]),
        "Known": .object([must("service"), must("shared", .truth)]),
        "Member": .object([
            must("visit"), maybe("initial"), must("adjustments", .list(.reference("Adjustment"))), must("hasAnswered", .truth),
            must("canKeep", .truth), must("services", .list(.reference("Known"))),
        ]),
        "PartyDetails": .object([must("slip", .reference("ArrivalSlip")), must("members", .list(.reference("Member")))]),
    ]
}
