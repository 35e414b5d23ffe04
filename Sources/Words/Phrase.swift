/// One text of a language file: its forms, by the variant that asks for them. A text without variants has the one form `""`.
struct Phrase: Hashable, Sendable {
    var forms: [String: Form] = [:]

    var plain: Form? { forms[""] }

    /// The placeholders of all forms.
    var placeholders: Set<String> { forms.values.reduce(into: []) { $0.formUnion($1.placeholders) } }

    /// A text cut at its placeholders.
    struct Form: Hashable, Sendable {
        enum Piece: Hashable, Sendable {
            case text(String)
            case value(String)
        }

        var pieces: [Piece]

        var placeholders: Set<String> {
            Set(pieces.compactMap { if case .value(let name) = $0 { name } else { nil } })
        }
    }
}

extension Phrase.Form {
    /// Reads `Wait in {place}.` `nil` where a brace has no partner, or a placeholder's name is not lower-case letters and hyphens.
    init?(_ text: String) {
        pieces = []
        var rest = text[...]
        while let open = rest.firstIndex(where: { $0 == "{" || $0 == "}" }) {
            guard rest[open] == "{", let close = rest[open...].firstIndex(of: "}") else { return nil }
            let name = rest[rest.index(after: open)..<close]
            guard !name.isEmpty, name.utf8.allSatisfy({ (97...122).contains($0) || $0 == 45 }) else { return nil }
            if open > rest.startIndex { pieces.append(.text(String(rest[..<open]))) }
            pieces.append(.value(String(name)))
            rest = rest[rest.index(after: close)...]
        }
        if !rest.isEmpty { pieces.append(.text(String(rest))) }
    }

    /// The text with its values in place. A value that is not given stays as its placeholder, so that it is seen.
    func filled(with values: [String: String], around isolate: (String) -> String) -> String {
        pieces.map { piece in
            switch piece {
            case .text(let text): text
            case .value(let name): values[name].map(isolate) ?? "{\(name)}"
            }
        }.joined()
    }
}
