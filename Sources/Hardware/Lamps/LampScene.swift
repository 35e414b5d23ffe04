public import Foundation
public import Reception

/// What of the desk the lamps show. Nothing of it is of one family: a lamp tells where, and never who or why.
public struct LampScene: Hashable, Sendable {
    /// The places for which somebody waits.
    public var waiting: Set<Place.ID>
    /// Those to which somebody is called by the lamp.
    public var called: Set<Place.ID>
    /// Those whose lamp a family has asked for, to see where it is to go.
    public var shown: Set<Place.ID> = []
    /// The families that asked for a person, until somebody who gives a name has said that they come.
    public var calls: [Call]
    /// Staff have asked that nothing blinks, and nothing sounds.
    public var isCalm = false
    /// The hub does its work, and its store answers.
    public var isWorking: Bool

    /// A family that asked for a person.
    public struct Call: Hashable, Sendable {
        /// Where it asked.
        public var kiosk: Kiosk.ID
        /// Seconds since the family asked.
        public var waited: TimeInterval
        /// Somebody comes, and has given no name.
        public var answered: Bool

        /// - Parameter waited: seconds.
        public init(kiosk: Kiosk.ID, waited: TimeInterval, answered: Bool = false) {
            (self.kiosk, self.waited, self.answered) = (kiosk, waited, answered)
        }
    }

    /// The desk does not answer: nothing is known of it.
    public static let fault = LampScene(waiting: [], called: [], calls: [], isWorking: false)

    /// A desk that is made up; nothing is shown on the way, and the lamps are as usual.
    public init(waiting: Set<Place.ID>, called: Set<Place.ID>, calls: [Call], isWorking: Bool) {
        (self.waiting, self.called, self.calls, self.isWorking) = (waiting, called, calls, isWorking)
    }

    /// The desk as its board has it.
    public init(_ board: Board, shown: Set<Place.ID> = []) {
        self.shown = shown
        let here = board.rows.filter { $0.state == .waiting || $0.state == .called }
        waiting = Set(here.compactMap(\.place))
        called = Set(here.filter { $0.state == .called && $0.wish.isCalledByLamp }.compactMap(\.place))
        calls = board.notices.filter { $0.isCall && $0.answer?.name == nil }.map {
            Call(kiosk: $0.kiosk, waited: TimeInterval($0.waited), answered: $0.answer != nil)
        }
        isWorking = true
    }

    /// The same desk some seconds later, where nothing has happened since.
    public func later(_ seconds: TimeInterval) -> LampScene {
        var scene = self
        for index in scene.calls.indices { scene.calls[index].waited += seconds }
        return scene
    }
}

extension Wish {
    /// Whether a lamp pulses when the party is called.
    ///
    /// The usual is that it does, beside the screen. A family that chose a way had a reason: by the lamp is by the lamp, and who chose
    /// the screen, a voice or a person may be one for whom a light that moves is too much. A party in the garden or the car sees no
    /// lamp: somebody fetches it. The lamp then stays steady, as for everybody who waits.
    var isCalledByLamp: Bool { (call == nil || call == .lamp) && !isFetched }
}
