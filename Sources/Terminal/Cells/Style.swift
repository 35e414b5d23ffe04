/// How text stands out. A style adds to words and never replaces them: a screen without colours says the same.
struct Style: OptionSet, Hashable, Sendable {
    let rawValue: Int

    static let plain: Style = []
    static let bold = Style(rawValue: 1)
    static let dim = Style(rawValue: 2)
    static let reverse = Style(rawValue: 4)
    static let underline = Style(rawValue: 8)
    /// Something wants a person now.
    static let urgent = Style(rawValue: 16)
    /// Somebody waits, or something is to be noted.
    static let attention = Style(rawValue: 32)
    /// All is well.
    static let well = Style(rawValue: 64)
    /// Somebody is being seen.
    static let busy = Style(rawValue: 128)
}
