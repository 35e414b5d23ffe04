public import Reception

/// One card of the tree of needs, in words that a parent uses.
public struct Need: Hashable, Sendable, Identifiable {
    /// What stands in brackets in the file: `play`.
    public typealias ID = Identifier<Need>

    /// Short, and the same in every version of the file: addresses hold it.
    public let id: ID
    /// The card that leads to it; `nil` at the first step.
    public let parent: ID?
    /// At the first step, the group of the THRIVE framework for which it stands.
    public let group: Thrive?
    /// The name of a symbol drawn in the assets.
    public let symbol: String
    /// What stands on the card.
    public let text: TextByLanguage
    /// Where it leads to services: their kinds.
    let kinds: [String]
    /// Where it leads to the page “something private”: the door there, or the page as a whole.
    public let door: Door?

    /// Where on the page “something private” a card leads.
    public enum Door: Hashable, Sendable {
        /// To its beginning, where all doors are.
        case page
        /// To one of its doors.
        case one(PrivateDoor)
    }

    /// How THRIVE groups needs, with thriving around them.
    public enum Thrive: String, Sendable, Codable, CaseIterable {
        /// Thriving, getting advice, getting help, and getting risk support.
        case thriving, advice, help, risk
        /// Getting more help.
        case moreHelp = "more-help"
    }

    init(_ entry: DataFile.Entry, _ file: inout DataFile) {
        var (text, values) = (TextByLanguage(), [String: [String]]())
        for field in entry.fields where !text.take(field, &file) {
            guard ["under", "thrive", "symbol", "kinds", "private"].contains(field.key) else {
                file.complain(field.line, "\(field.key): a field is under, thrive, symbol, kinds, private or a language")
                continue
            }
            if field.key == "private", field.value != "page", PrivateDoor(rawValue: field.value) == nil {
                file.complain(field.line, "private = \(field.value): page, or one of \(PrivateDoor.allCases.map(\.rawValue).joined(separator: ", "))")
            }
            values[field.key, default: []] += field.values
        }
        id = ID(entry.name)
        parent = values["under"]?.first.map { ID($0) }
        group = values["thrive"]?.first.flatMap(Thrive.init(rawValue:))
        symbol = values["symbol"]?.first ?? ""
        kinds = values["kinds"] ?? []
        door = values["private"]?.first.map { PrivateDoor(rawValue: $0).map(Door.one) ?? .page }
        self.text = text
        if !text.languages.contains("en") { file.complain(entry.line, "[\(entry.name)] has no English text") }
        if symbol.isEmpty { file.complain(entry.line, "[\(entry.name)] has no symbol") }
        if (parent == nil) != (group != nil) { file.complain(entry.line, "[\(entry.name)]: a first step has “thrive”, every other card “under”") }
    }
}
