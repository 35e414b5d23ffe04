import Foundation
import Reception
import Testing
import Words
@testable import Terminal

/// One small centre and one small day, which the tests change where they need to.
enum Fixtures {
    /// 2026-11-24 10:30 in London.
    static let now = Date(timeIntervalSince1970: 1_795_516_200)
    static let day = CentreDay(year: 2026, month: 11, day: 24)

    private static let languages = Result { try Languages() }

    static func language(_ code: String) throws -> Language { try languages.get().language(code) }
    static func english() throws -> Language { try language("en") }

    static let centre = Centre(
        id: .init("hazel"), name: "Hazel House", fictional: false, zone: TimeZone(identifier: "Europe/London") ?? .gmt,
        places: [
            Place(id: .init("blue"), name: "Blue room", colour: "blue", symbol: "wave"),
            Place(id: .init("leaf"), name: "Leaf lounge", colour: "green", symbol: "leaf"),
        ],
        services: [
            Service(id: .init("speech"), name: "Speech and language therapy", organisation: "NHS"),
            Service(id: .init("portage"), name: "Portage home visiting", organisation: "Council"),
        ],
        kiosks: [Kiosk(id: .init("entrance"), name: "Entrance", language: "en", pixelsPerMillimetre: 3.78)],
        languages: ["en", "pl", "ur"])

    static func row(
        _ id: String, _ state: BoardRow.State, _ token: Token? = nil, name: String? = nil, service: String? = "speech",
        place: String? = "blue", due: Int? = 0, since: Int? = nil
    ) -> BoardRow {
        BoardRow(
            id: id, state: state, token: token, name: name, service: service.map { Service.ID($0) }, place: place.map { Place.ID($0) },
            due: due.map { now.adding(minutes: $0) }, since: since.map { now.adding(minutes: -$0) })
    }

    /// A fox that waits, a bee that is called, a duck that is seen, Dan who is expected, a squirrel that is done.
    static let rows = [
        row("attendance:fox", .waiting, Token(.fox, .striped), name: "Amina K.", due: 5, since: 24),
        row("attendance:bee", .called, Token(.bee, .wavy), name: "Żaneta Ł.", service: "portage", place: "leaf", since: 2),
        row("attendance:duck", .seen, Token(.duck, .plain), name: "Tom B.", due: -15, since: 12),
        row("appointment:dan", .expected, name: "Dan P.", due: 45),
        row("attendance:squirrel", .done, Token(.squirrel, .dotted), name: "Eve R.", due: -60, since: 30),
    ]

    static let tooEarly = Notice(
        ticket: "7KFM", at: now.adding(minutes: -2), kiosk: .init("entrance"),
        refusal: Refusal(.tooEarly, opens: now.adding(minutes: 30), start: now.adding(minutes: 75), ticket: "7KFM"))
    static let help = Notice(ticket: "C2H9", at: now.adding(minutes: -1), kiosk: .init("entrance"), refusal: nil, waited: 60)

    static func board(_ rows: [BoardRow] = rows, notices: [Notice] = [], sequence: Int64 = 1, trusted: Bool = true) -> Board {
        Board(position: Position(epoch: "e1", sequence: sequence), day: day, now: now, clockTrusted: trusted, rows: rows, notices: notices)
    }

    static func model(
        _ board: Board = board(), columns: Int = 80, rows: Int = 24, language: String = "en", centre: Centre = centre
    ) throws -> ArrivalsModel {
        ArrivalsModel(
            centre: centre, language: try Self.language(language), board: board,
            size: ScreenSize(columns: columns, rows: rows), now: now)
    }
}

extension ArrivalsModel: CustomTestStringConvertible {
    public var testDescription: String { "\n" + screen.joined(separator: "\n") }

    /// Types keys one after the other, and gives back all that they want done.
    mutating func type(_ keys: String) -> [ArrivalsEffect] {
        keys.flatMap { take(.key(.character($0)), at: local) }
    }

    /// The screen as a person sees it, with spaces at the ends of lines left out.
    var screen: [String] {
        ArrivalsLayout(self).lines.map { line in
            String(line.text.reversed().drop { $0 == " " }.reversed())
        }
    }

    func sees(_ text: String) -> Bool { screen.contains { $0.contains(text) } }
}
