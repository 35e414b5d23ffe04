public import Reception

/// The picture of a token: its animal, filled with its pattern, as one SVG element.
///
/// An animal is a file of shapes, one a line, each of a ``Role``; a pattern is an SVG `<pattern>`. All ink is `currentColor`, since
/// colours belong to places, and the paper inside is white, so that a picture is the same on every ground.
public struct TokenDrawing: Sendable {
    private let animals: [Token.Animal: [Shape]]
    private let patterns: [Token.Pattern: [Substring]]

    /// Reads the drawings from the embedded files once.
    public init() {
        animals = Dictionary(uniqueKeysWithValues: Token.Animal.allCases.map { animal in
            (animal, Self.lines(of: "tokens/\(animal.rawValue).svg").compactMap(Shape.init))
        })
        patterns = Dictionary(uniqueKeysWithValues: Token.Pattern.allCases.map { pattern in
            (pattern, Self.lines(of: "tokens/pattern-\(pattern.rawValue).svg"))
        })
    }

    /// An `<svg>`, square: 120 × 120 units and a margin of 4 for the white rim.
    ///
    /// - Parameters:
    ///   - id: Tells drawings on one page apart: letters, digits and hyphens. Two drawings of the same token may share one.
    ///   - label: What a screen reader says, such as ``Language/name(of:)``. Without one the picture is hidden from it.
    public func svg(for token: Token, id: String = "token", label: String? = nil) -> String {
        let name = "\(id)-\(token.animal.rawValue)-\(token.pattern.rawValue)"
        let shapes = shapes(of: token.animal).map { $0.drawn(with: name) }.joined()
        let reader = label.map { #"role="img" aria-label="\#(Self.escaped($0))""# } ?? #"aria-hidden="true""#
        return #"<svg xmlns="http://www.w3.org/2000/svg" viewBox="-4 -4 128 128" class="token" \#(reader)>"#
            + pattern(token.pattern, named: name) + shapes + badge(token.number) + "</svg>"
    }

    func shapes(of animal: Token.Animal) -> [Shape] { animals[animal, default: []] }

    /// The pattern's file, line by line.
    func patternLines(_ pattern: Token.Pattern) -> [Substring] { patterns[pattern, default: []] }

    /// The pattern's file, under a name and on white paper.
    private func pattern(_ pattern: Token.Pattern, named name: String) -> String {
        let text = patternLines(pattern).joined()
        guard let close = text.firstIndex(of: ">") else { return "" }
        let opening = text[..<close].replacing("<pattern ", with: #"<pattern id="\#(name)" fill="currentColor" "#, maxReplacements: 1)
        return "<defs>" + opening + #"><path d="M-1-1H41V41H-1Z" fill="white"/>"# + text[text.index(after: close)...] + "</defs>"
    }

    private func badge(_ number: Int?) -> String {
        guard let number else { return "" }
        return #"<circle cx="101" cy="101" r="18" fill="currentColor" stroke="white" stroke-width="3"/>"#
            + #"<text x="101" y="109.5" text-anchor="middle" font-size="24" font-weight="700" fill="white">\#(number)</text>"#
    }

    private static func lines(of name: String) -> [Substring] {
        (Assets.text(named: name) ?? "").split(separator: "\n")
    }

    static func escaped(_ text: String) -> String {
        text.replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing("\"", with: "&quot;")
    }
}
