import Foundation
public import Reception
public import Signposting

/// Where a family is while it looks for help. What it has typed, an age, and anything private stand in forms, never here.
public enum FindStep: Hashable, Sendable {
    /// The first cards of the tree of needs, and the other ways in.
    case start
    /// What stands below one card.
    case need(Need.ID)
    /// For whom: age and role, or a birthday ahead.
    case who
    /// In the family's own words.
    case words
    /// Words that stand on letters.
    case letters
    /// What one of them means, and who helps with it.
    case letter(Letter.ID)
    /// The page “something private”, and its doors.
    case privately
    /// A card. `via` is the card of the tree through which it was found, or another closed code, for counting.
    case service(Service.ID, via: String? = nil)

    /// Below `/kiosk/ID/find`.
    var path: String {
        switch self {
        case .start: ""
        case .need(let id): "/need/\(Self.escaped(id.rawValue))"
        case .who: "/who"
        case .words: "/words"
        case .letters: "/letters"
        case .letter(let id): "/letter/\(Self.escaped(id.rawValue))"
        case .privately: "/private"
        case .service(let id, _): "/service/\(Self.escaped(id.rawValue))"
        }
    }

    /// A letter, as a card found through it tells.
    static func via(_ letter: Letter.ID) -> String { letterMark + letter.rawValue }

    /// The letter through which a card was found; `nil` where it was something else.
    static func letter(in via: String) -> Letter.ID? { via.hasPrefix(letterMark) ? Letter.ID(String(via.dropFirst(letterMark.count))) : nil }

    private static let letterMark = "letter."

    var via: String? { if case .service(_, let via?) = self { via } else { nil } }

    /// As any need, letter or service stands in a pattern.
    static let anyNeed = FindStep.need(":need"), anyLetter = FindStep.letter(":letter"), anyService = FindStep.service(":service")

    /// One segment of a path (RFC 3986, section 3.3): a directory's ids are anything.
    static func escaped(_ id: String) -> String { id.addingPercentEncoding(withAllowedCharacters: segment) ?? "" }

    private static let segment = CharacterSet(charactersIn: "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~:")
}
