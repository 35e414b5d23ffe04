import Foundation
import Reception
import Testing

@Suite("Who may know of a visit") struct SharingTests {
    @Test("a choice counts only where the agreement leaves one") func choice() {
        #expect(service(nil).mayKnow(choice: false))
        #expect(service(Sharing(familiesChoose: false, shared: true)).mayKnow(choice: false))
        #expect(!service(Sharing(familiesChoose: false, shared: false)).mayKnow(choice: true))
        #expect(!service(Sharing(familiesChoose: true, shared: true)).mayKnow(choice: false))
        #expect(service(Sharing(familiesChoose: true, shared: false)).mayKnow(choice: true))
        #expect(!service(Sharing(familiesChoose: true, shared: false)).mayKnow(choice: nil))
    }

    @Test("a service sees its own rows, and its families' others only where both share") func rows() {
        let board = board([
            row("1", "open", "a"), row("2", "also", "a"), row("3", "closed", "a"), row("4", nil, "a"), row("5", "also", "b"), row("6", "open", nil),
        ])
        #expect(ids(board.seen(by: "open", in: centre)) == ["1", "2", "6"])
        #expect(ids(board.seen(by: "closed", in: centre)) == ["3"])
        #expect(board.seen(by: "open", in: centre).notices.isEmpty)
    }

    @Test("a service from which a visit is withheld sees nothing of the family, and others do not see that it is visited")
    func withheld() {
        let board = board([row("1", "open", "a", withheld: true), row("2", "also", "a"), row("3", "open", "b")])
        #expect(ids(board.seen(by: "open", in: centre)) == ["3"])
        #expect(ids(board.seen(by: "also", in: centre)) == ["2"])
    }

    private func service(_ sharing: Sharing?) -> Service { Service(id: "s", name: "S", organisation: "O", sharing: sharing) }

    private let centre = Centre(
        id: "c", name: "C", fictional: true, zone: .gmt, places: [],
        services: ["open", "also"].map { Service(id: $0, name: "S", organisation: "O", sharing: Sharing(familiesChoose: true, shared: true)) }
            + [Service(id: "closed", name: "S", organisation: "O")],
        kiosks: [], languages: ["en"])

    private func row(_ id: String, _ service: Service.ID?, _ arrival: Arrival.ID?, withheld: Bool = false) -> BoardRow {
        BoardRow(id: id, state: .waiting, service: service, arrival: arrival, withheld: withheld)
    }

    private func board(_ rows: [BoardRow]) -> Board {
        let notice = Notice(ticket: "7KFM", at: .distantPast, kiosk: "k", refusal: nil)
        return Board(
            position: Position(epoch: "e", sequence: 1), day: CentreDay(year: 2026, month: 11, day: 23), now: .distantPast, clockTrusted: true,
            rows: rows, notices: [notice])
    }

    private func ids(_ board: Board) -> [String] { board.rows.map(\.id) }
}
