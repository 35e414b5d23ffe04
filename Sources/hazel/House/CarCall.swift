import Foundation
import Hardware
import Reception
import Words

/// One call of a party that waits in its car.
struct CarCall: Hashable, Sendable {
    let arrival: Arrival.ID
    let token: Token
    let place: Place.ID?
    /// When it was called: a second call is another one.
    let since: Date?

    /// All that stand on a board.
    static func all(on board: Board) -> Set<CarCall> {
        Set(board.rows.compactMap { row in
            guard row.state == .called, row.wish.spot == .car, let arrival = row.arrival, let token = row.token else { return nil }
            return CarCall(arrival: arrival, token: token, place: row.place, since: row.since)
        })
    }

    /// A program with what may be said of the call among its arguments: `{token}` is the picture by which they are called, `{place}`
    /// where they go. Nothing else of them is told.
    func told(to program: Program, centre: Centre, language: Language) -> Program {
        let place = centre.place(place)?.name(in: language.code) ?? ""
        let arguments = program.arguments.map {
            $0.replacing("{token}", with: language.name(of: token)).replacing("{place}", with: place)
        }
        return Program([program.name] + arguments) ?? program
    }
}
