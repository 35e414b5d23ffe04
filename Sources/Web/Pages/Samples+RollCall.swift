import Reception

/// A roll-call before it begins, under way, with everyone out, and ended with somebody missing.
extension Samples {
    enum RollCallStage { case calm, running, clear, ended }

    func rollCallSheet(_ stage: RollCallStage) -> RollCallSheet {
        var rollCall = RollCall(id: "sample", kind: stage == .ended ? .drill : .real, began: time(10, 6), rows: rollCallRows)
        if stage == .clear { for index in rollCall.rows.indices { rollCall.rows[index].isOut = true } }
        if stage == .ended { (rollCall.rows, rollCall.end) = ([], RollCall.End(there: 12, missing: 1, seconds: 312)) }
        return RollCallSheet(
            position: Position(epoch: "sample", sequence: 42), here: rollCallRows.map(\.count).reduce(0, +), rollCall: stage == .calm ? nil : rollCall)
    }

    private var rollCallRows: [RollCallRow] {
        let (fox, cat, frog) = (Token(.fox, .striped), Token(.cat, .checked), Token(.frog, .spotted))
        return [
            RollCallRow(id: "visit:1", arrival: "1", token: fox, name: "Amina K.", place: place(1), isOut: true),
            RollCallRow(id: "visit:2", arrival: "1", token: fox, name: "Yusuf K.", place: place(3)),
            RollCallRow(id: "others:1", count: 2, arrival: "1", token: fox),
            RollCallRow(id: "visit:3", arrival: "2", token: cat, protected: true, place: place(5)),
            RollCallRow(id: "visit:4", arrival: "3", token: Token(.horse, .wavy, number: 2), place: place(0), spot: .garden, othersUnknown: true),
            RollCallRow(id: "visit:5", arrival: "4", token: frog, name: "Ella B.", hasLeft: true),
            RollCallRow(id: "visitor:1", role: .meeting, place: place(2), isOut: true),
            RollCallRow(id: "visitor:2", role: .contractor),
        ]
    }
}
