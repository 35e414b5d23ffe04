/// One language file, read strictly: every fault is reported with its line, and nothing is guessed.
///
///     @language pl
///     @name Polski
///     @direction ltr
///     @review machine
///     @clock 24
///     @thousands space
///     @digits latin
///     @for everyone
///     # A comment.
///     arrival.thanks = Dziękujemy
///     arrival.wait[one] = Około {count} minuty
///
/// A key is lower-case words with hyphens, joined by dots; a variant in brackets names one form of a text.
struct LanguageFile {
    var header: [String: String] = [:]
    var phrases: [String: Phrase] = [:]
    /// The keys in the order of the file.
    var keys: [String] = []
    var complaints: [LanguageComplaint] = []
    let file: String

    init(_ text: String, file: String) {
        self.file = file
        // A Windows line end is one character to Swift, and not the same as a line feed.
        let lines = text.split(omittingEmptySubsequences: false) { $0 == "\n" || $0 == "\r\n" }
        for (index, line) in lines.enumerated() { read(line.trimmed, at: index + 1) }
        checkHeader()
    }

    private mutating func read(_ line: Substring, at number: Int) {
        if line.isEmpty || line.hasPrefix("#") { return }
        if line.hasPrefix("@") { return readDirective(line.dropFirst(), at: number) }
        guard let equals = line.firstIndex(of: "=") else {
            return complain(number, "neither a comment, nor a @directive, nor “key = text”")
        }
        readPhrase(line[..<equals].trimmed, line[line.index(after: equals)...].trimmed, at: number)
    }

    private mutating func readDirective(_ line: Substring, at number: Int) {
        let parts = line.split(separator: " ", maxSplits: 1)
        guard parts.count == 2, let directive = Directive(rawValue: String(parts[0])) else {
            return complain(number, "a directive is one of \(Directive.list) and a value")
        }
        guard header.updateValue(String(parts[1].trimmed), forKey: directive.rawValue) == nil else {
            return complain(number, "@\(directive.rawValue) stands twice")
        }
        if let allowed = directive.allowed, !allowed.contains(String(parts[1].trimmed)) {
            complain(number, "@\(directive.rawValue) is one of \(allowed.joined(separator: ", "))")
        }
    }

    private mutating func readPhrase(_ left: Substring, _ right: Substring, at number: Int) {
        guard let (key, variant) = Self.keyAndVariant(left) else {
            return complain(number, "a key is lower-case words with hyphens, joined by dots, then perhaps [variant]")
        }
        guard !right.isEmpty else { return complain(number, "\(left) has no text") }
        guard let form = Phrase.Form(String(right)) else { return complain(number, "\(left): a {placeholder} is not well formed") }
        if phrases[key] == nil { keys.append(key) }
        guard phrases[key, default: Phrase()].forms.updateValue(form, forKey: variant) == nil else {
            return complain(number, "\(left) stands twice")
        }
    }

    private mutating func complain(_ line: Int, _ reason: String) {
        complaints.append(LanguageComplaint(file: file, line: line, reason: reason))
    }

    private mutating func checkHeader() {
        for directive in Directive.allCases where header[directive.rawValue] == nil {
            complain(1, "@\(directive.rawValue) is missing")
        }
        if let code = header["language"], PluralRule(language: code) == nil {
            complain(1, "no plural rule is known for this language")
        }
    }

    private static func keyAndVariant(_ text: Substring) -> (String, String)? {
        let parts = text.split(separator: "[", maxSplits: 1, omittingEmptySubsequences: false)
        let words = parts[0].split(separator: ".", omittingEmptySubsequences: false)
        guard words.allSatisfy(\.isKeyWord) else { return nil }
        guard parts.count == 2 else { return (String(parts[0]), "") }
        guard parts[1].hasSuffix("]"), parts[1].dropLast().isKeyWord else { return nil }
        return (String(parts[0]), String(parts[1].dropLast()))
    }

    enum Directive: String, CaseIterable {
        case language, name, direction, review, clock, thousands, digits, `for`

        var allowed: [String]? {
            switch self {
            case .language, .name: nil
            case .direction: Language.Direction.allCases.map(\.rawValue)
            case .review: Language.Review.allCases.map(\.rawValue)
            case .clock: Language.Clock.allCases.map(\.rawValue)
            case .thousands: Language.Thousands.allCases.map(\.rawValue)
            case .digits: Language.Digits.allCases.map(\.rawValue)
            case .for: Language.Readers.allCases.map(\.rawValue)
            }
        }

        static let list = allCases.map { "@\($0.rawValue)" }.joined(separator: ", ")
    }
}

extension Substring {
    /// Without spaces and tabs at either end.
    fileprivate var trimmed: Substring {
        let space: (Character) -> Bool = { $0 == " " || $0 == "\t" }
        var rest = drop(while: space)
        while let last = rest.last, space(last) { rest.removeLast() }
        return rest
    }

    fileprivate var isKeyWord: Bool {
        !isEmpty && utf8.allSatisfy { (97...122).contains($0) || (48...57).contains($0) || $0 == 45 }
    }
}
