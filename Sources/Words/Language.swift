/// One language that Hazel speaks, and the way to its texts: `language("arrival.thanks")`.
public struct Language: Sendable {
    /// A BCP 47 tag, as in `lang="pl"`.
    public let code: String
    /// Its own name in its own script.
    public let name: String
    /// Which way its script runs; a page's `dir`.
    public let direction: Direction
    /// Where no native reader has been through it, what must not be misunderstood is said in English.
    public let review: Review
    /// Who reads it: what only staff see, a language for families says in English.
    public let readers: Readers
    let clock: Clock
    let thousands: Thousands
    let digits: Digits
    let rule: PluralRule
    let phrases: [String: Phrase]
    /// What is said where this language has no text.
    let english: [String: Phrase]

    /// Left to right, or right to left, as HTML's `dir` has it.
    public enum Direction: String, Sendable, CaseIterable {
        case ltr, rtl
    }

    /// Whether somebody who grew up with the language has read the texts.
    public enum Review: String, Sendable, CaseIterable {
        case native, machine
    }

    enum Clock: String, Sendable, CaseIterable {
        case twelve = "12", twentyFour = "24"
    }

    /// How long numbers are grouped: `1,000`, `1.000`, or `10 000` from five digits on (CLDR: minimumGroupingDigits 2).
    enum Thousands: String, Sendable, CaseIterable {
        case comma, dot, space
    }

    /// The language's own digits, as CLDR 46 gives them by default.
    enum Digits: String, Sendable, CaseIterable {
        case latin, arabic, bengali
    }

    /// Families and staff, or families alone.
    public enum Readers: String, Sendable, CaseIterable {
        case everyone, families
    }

    /// What must not be misunderstood: until a native reader has been through a language, these are said in English, and a person helps.
    static let grave: Set<String> = ["share", "visitor", "consent"]

    /// Whether a text is said in the language itself, and not in English for want of it or of a native reader.
    public func saysItself(_ key: String) -> Bool { !isWithheld(key) && phrases[key] != nil }

    private func isWithheld(_ key: String) -> Bool {
        review == .machine && Self.grave.contains(String(key.prefix { $0 != "." }))
    }

    /// The keys of all texts that this language can say, in order.
    public var keys: [String] { Set(phrases.keys).union(english.keys).sorted() }

    /// Whether there is a text for a key, be it the English one.
    public func has(_ key: String) -> Bool { phrases[key] != nil || english[key] != nil }

    /// A text with its values. Where this language lacks it, the English one; where English lacks it too, the key itself.
    public func callAsFunction(_ key: String, _ values: [String: String] = [:]) -> String {
        form(of: key, variant: "").map { fill($0, values) } ?? key
    }

    /// A text that depends on a count, which it gets as `{count}` in the language's own way of writing numbers.
    public func plural(_ key: String, _ count: Int, _ values: [String: String] = [:]) -> String {
        let values = values.merging(["count": number(count)]) { given, _ in given }
        let own = isWithheld(key) ? nil : phrases[key]?.forms[rule.category(of: count).rawValue]
        let form = own ?? english[key]?.forms[PluralRule.en.category(of: count).rawValue]
        return form.map { fill($0, values) } ?? self(key, values)
    }

    func form(of key: String, variant: String) -> Phrase.Form? {
        (isWithheld(key) ? nil : phrases[key]?.forms[variant]) ?? english[key]?.forms[variant]
    }

    private func fill(_ form: Phrase.Form, _ values: [String: String]) -> String {
        form.filled(with: values, around: isolated)
    }
}
