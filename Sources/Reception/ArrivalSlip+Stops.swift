extension ArrivalSlip {
    /// Where each visit goes first.
    public var firstStops: [Stop] {
        var seen: Set<Visit.ID> = []
        return stops.filter { seen.insert($0.visit).inserted }
    }

    /// What each visit does after that.
    public var laterStops: [Stop] {
        var seen: Set<Visit.ID> = []
        return stops.filter { !seen.insert($0.visit).inserted }
    }
}
