/// The drawn symbols of places, services and screens: SVG of 48 × 48 units in `currentColor`, one style.
public struct Symbols: Sendable {
    private let drawings: [String: Substring]

    /// Reads the drawings from the embedded files once.
    public init() {
        drawings = Dictionary(uniqueKeysWithValues: Assets.names(in: "symbols").compactMap { file in
            guard file.hasSuffix(".svg"), let text = Assets.text(named: file) else { return nil }
            return (String(file.dropFirst("symbols/".count).dropLast(".svg".count)), text[...])
        })
    }

    /// Every name, in order.
    public var names: [String] { drawings.keys.sorted() }

    /// The symbols that a place may bear, in order: each has a name in the language files (`symbol.leaf`).
    public func places(in language: Language) -> [String] { names.filter { language.has("symbol.\($0)") } }

    /// An `<svg>`; empty where there is no such symbol, since what a symbol says is always in words beside it.
    ///
    /// - Parameter label: What a screen reader says. Without one the symbol is hidden from it.
    public func svg(_ name: String, label: String? = nil) -> String {
        guard let drawing = drawings[name], drawing.hasPrefix("<svg ") else { return "" }
        let reader = label.map { #"role="img" aria-label="\#(TokenDrawing.escaped($0))""# } ?? #"aria-hidden="true""#
        return #"<svg class="symbol" \#(reader) "# + drawing.dropFirst("<svg ".count).filter { $0 != "\n" }
    }
}
