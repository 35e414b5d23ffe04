import Reception

extension Schema {
    /// The values of a simulated board, as they stand in JSON.
    static let simulator: [String: Schema] = [
        "DrawnLine": .object([
            must("name"), must("meaning"), must("direction", .choice(DrawnLine.Direction.self)), must("isOn", .truth), maybe("place"),
        ]),
        "SimulatedPass": .object([must("label"), must("code")]),
        "SimulatedScan": .object([maybe("answer", .reference("CheckInAnswer"))]),
        "ButtonPress": .object([must("button")]),
    ]
}
