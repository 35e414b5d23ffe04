import Reception

/// A case store that cannot be reached, and what it did not take.
extension Samples {
    var syncStates: [SyncState] {
        var state = SyncState(receiver: "case-store", waiting: 128, oldest: time(9, 2), parked: 1)
        (state.taken, state.tried, state.next, state.trouble) = (time(9, 1), time(10, 20), time(10, 25), .unreachable)
        (state.bookTaken, state.bookTrouble, state.doubt) = (time(8, 55), .unreachable, "the receipt is not signed by the case store's key")
        return [state]
    }

    var parkedChanges: [ParkedChange] {
        [ParkedChange.State.parked, .again, .dropped].enumerated().map { index, state in
            ParkedChange(
                receiver: "case-store", id: Change.ID("sample-\(index)"), position: Position(epoch: "sample", sequence: Int64(17 + index)),
                kind: "arrived", code: "bad-body", sentence: "The body cannot be read.", at: time(8, 40 + index), state: state,
                reason: state == .dropped ? "tried out before the doors opened" : nil)
        }
    }
}
