/// One step of signposting as it is counted: what was looked for and what came of it. It says nothing of anybody, and has no time:
/// the desk adds the day, and keeps nothing closer.
public struct Uptake: Hashable, Sendable, Codable {
    /// The first card of the tree of needs on the way there; the way in (``words``, ``letters``, ``who``) where no card was chosen.
    public let theme: Theme
    /// The card that led to services; `nil` where none did.
    public let need: String?
    /// `nil` where no age was told.
    public let band: AgeBand?
    /// The language of the screen: a BCP 47 tag.
    public let language: String?
    /// What came of this one step.
    public let outcome: Outcome

    /// The id of a card, or one of the ways in below.
    public typealias Theme = Identifier<Uptake>

    /// What became of it. Each is counted as often as it happens.
    public enum Outcome: String, Sendable, Codable, CaseIterable {
        /// The card of a service was shown.
        case seen
        /// It was printed, or taken by the code on the screen.
        case takenAway = "taken-away"
        /// The way to it was shown.
        case wayShown = "way-shown"
        /// The family has asked the service to contact it.
        case referred
    }

    /// - Parameter theme: of ``sensitive`` nothing but the outcome is counted, whatever else is given.
    public init(theme: Theme, need: String? = nil, band: AgeBand? = nil, language: String? = nil, outcome: Outcome) {
        let isSensitive = theme == Self.sensitive
        (self.theme, self.outcome) = (theme, outcome)
        (self.need, self.band, self.language) = isSensitive ? (nil, nil, nil) : (need, band, language)
    }

    /// The one theme of all that is sensitive.
    public static let sensitive: Theme = "private"
    /// Found by typing, by a letter, or by who it is for; or nobody knows how.
    public static let words: Theme = "words", letters: Theme = "letters", who: Theme = "who", other: Theme = "other"

    /// Whether theme, need and language are short codes, as they are in the files of Hazel: no text of anybody's is counted.
    public var isClosed: Bool { ([theme.rawValue] + [need, language].compactMap { $0 }).allSatisfy(Self.isCode) }

    private static func isCode(_ text: String) -> Bool {
        (1...40).contains(text.utf8.count) && text.utf8.allSatisfy { (97...122).contains($0) || (48...57).contains($0) || $0 == 45 }
    }

    public init(from decoder: any Decoder) throws {
        let form = try Form(from: decoder)
        self.init(theme: form.theme, need: form.need, band: form.band, language: form.language, outcome: form.outcome)
    }

    private struct Form: Decodable {
        var theme: Theme
        var need: String?
        var band: AgeBand?
        var language: String?
        var outcome: Outcome
    }
}

/// How old whoever is looked for is, as coarsely as provision is planned: cut where school begins and changes, and at the two birthdays
/// (14 and 18) at which services change.
public enum AgeBand: String, Sendable, Codable, CaseIterable {
    /// By years of age, both ends among them.
    case early = "0-4", primary = "5-10", secondary = "11-13", turning = "14-17", young = "18-25", grown = "26-up"

    /// - Parameter years: `nil` gives `nil`, and so does an age below nought.
    public init?(years: Double?) {
        guard let years, years >= 0 else { return nil }
        self = switch years {
        case ..<5: .early
        case ..<11: .primary
        case ..<14: .secondary
        case ..<18: .turning
        case ..<26: .young
        default: .grown
        }
    }
}

/// A search that found nothing: its words without whatever looks personal, as `Finder.unfound` leaves them.
public struct UnfoundSearch: Hashable, Sendable, Codable {
    /// In small letters without accents, eight at most, with one blank between them.
    public let words: String
    /// The language of the screen: a BCP 47 tag.
    public let language: String
    /// Whether a word among them may be a name, since nobody knows it. Such a search is shown to nobody, and not kept in words, until
    /// it was made on ``days`` different days.
    public let doubtful: Bool?

    /// So many days, which one family with an unusual name would hardly come to.
    public static let days = 3

    /// At most this many bytes are kept of one search: eight long words.
    public static let longest = 200

    public init(words: String, language: String, doubtful: Bool? = nil) { (self.words, self.language, self.doubtful) = (words, language, doubtful) }
}
