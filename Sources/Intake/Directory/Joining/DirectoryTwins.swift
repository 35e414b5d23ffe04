import Foundation

/// Whether a service of one feed is the same as one of another.
///
/// The rule, in full. Two services are the same where
/// 1. they have the same id, and it is a UUID: one feed has it from the other; or
/// 2. their names are the same, their organisations are the same, and they have a telephone number or a postcode in common.
///
/// They are not, whatever else is alike, where each has postcodes and none in common: an organisation does the same in two towns.
/// Names are the same when they are so without capitals, accents, punctuation, "the", and "and" for "&"; numbers when their
/// digits are, +44 standing for 0; postcodes when they are so without spaces. Nothing is the same because it is nearly so: a
/// name and one thing more is only a likeness, which is told and left to a person.
public enum DirectoryTwins {
    /// Why two services are taken to be one.
    public enum Reason: String, Hashable, Sendable, Codable {
        /// The same UUID; or the same name and organisation, and this in common.
        case id, phone, postcode
        /// The centre's own entries say it.
        case entry
    }

    /// Why two services of two feeds are the same; `nil` where the rule does not say so.
    public static func reason(_ one: DirectoryEntry, _ other: DirectoryEntry) -> Reason? { reason(Traits(one), Traits(other)) }

    /// Whether two services are alike enough for a person to look: the same name, one of organisation, number and postcode the
    /// same, and the postcodes not against it.
    public static func alike(_ one: DirectoryEntry, _ other: DirectoryEntry) -> Bool { alike(Traits(one), Traits(other)) }

    static func reason(_ one: Traits, _ other: Traits) -> Reason? {
        guard !apart(one, other) else { return nil }
        if let id = one.uuid, id == other.uuid { return .id }
        guard let organisation = one.organisation, organisation == other.organisation, one.name == other.name else { return nil }
        if !one.phones.isDisjoint(with: other.phones) { return .phone }
        return one.postcodes.isDisjoint(with: other.postcodes) ? nil : .postcode
    }

    static func alike(_ one: Traits, _ other: Traits) -> Bool {
        guard one.name == other.name, !apart(one, other) else { return false }
        return one.organisation != nil && one.organisation == other.organisation || !one.phones.isDisjoint(with: other.phones)
            || !one.postcodes.isDisjoint(with: other.postcodes)
    }

    private static func apart(_ one: Traits, _ other: Traits) -> Bool {
        !one.postcodes.isEmpty && !other.postcodes.isEmpty && one.postcodes.isDisjoint(with: other.postcodes)
    }

    /// What is compared of a service, worked out once.
    struct Traits: Sendable {
        let uuid: UUID?
        let name: String
        let organisation: String?
        let phones, postcodes: Set<String>

        init(_ entry: DirectoryEntry) {
            (uuid, name) = (UUID(uuidString: entry.id), DirectoryTwins.plain(entry.name))
            organisation = entry.organisation.map(DirectoryTwins.plain)
            phones = Set(entry.phones.map(DirectoryTwins.number).filter { $0.count >= 6 })
            postcodes = Set(entry.locations.flatMap(\.addresses).compactMap(\.postcode).map { $0.uppercased().filter { !$0.isWhitespace } })
        }
    }

    /// A name as it is compared.
    private static func plain(_ name: String) -> String {
        let bare = name.replacing("&", with: " and ").folding(options: [.caseInsensitive, .diacriticInsensitive], locale: nil)
        let words = bare.split { !$0.isLetter && !$0.isNumber && $0 != "'" && $0 != "’" }.map { $0.filter { $0.isLetter || $0.isNumber } }
        return words.filter { $0 != "the" && !$0.isEmpty }.joined(separator: " ")
    }

    /// A number as it is compared: its digits, from the national 0 on.
    private static func number(_ text: String) -> String {
        let digits = text.replacing("(0)", with: "").filter { $0.isASCII && $0.isNumber }
        if digits.hasPrefix("0044") { return "0" + digits.dropFirst(4) }
        return text.contains("+44") && digits.hasPrefix("44") ? "0" + digits.dropFirst(2) : digits
    }
}
