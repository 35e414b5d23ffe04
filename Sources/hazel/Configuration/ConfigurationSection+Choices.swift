import Reception
import Yams

extension ConfigurationSection {
    /// One of a closed list. `nil` where it is absent, or another, which is reported with the nearest of the list.
    func choice(_ key: String, of choices: [String], called kind: String) -> String? {
        guard let text = optionalText(key, "a \(kind)") else { return nil }
        return check(text, among: choices, called: kind, key: key, at: valuePlace(of: key)) ? text : nil
    }

    func neededChoice(_ key: String, of choices: [String], called kind: String) -> String {
        let text = text(key, "a \(kind)")
        if !text.isEmpty { check(text, among: choices, called: kind, key: key, at: valuePlace(of: key)) }
        return text
    }

    /// One of the cases of a type whose raw values are what the file says.
    func choice<Value: RawRepresentable & CaseIterable>(_ key: String, called kind: String, or usual: Value) -> Value where Value.RawValue == String {
        choice(key, of: Value.allCases.map(\.rawValue), called: kind).flatMap(Value.init) ?? usual
    }

    /// A list of texts from a closed list, each once.
    func choices(_ key: String, of choices: [String], called kind: String) -> [String] {
        var found: [String] = []
        for (text, mark) in texts(key, "a \(kind)") where check(text, among: choices, called: kind, key: key, at: mark) {
            if found.contains(text) { report.say("\(key): “\(text)” stands here twice", at: mark) }
            found.append(text)
        }
        return found
    }

    @discardableResult
    func check(_ text: String, among choices: [String], called kind: String, key: String, at mark: Mark?) -> Bool {
        if choices.contains(text) { return true }
        report.say("\(key): there is no \(kind) “\(text)”\(Spelling.hint(for: text, in: choices, choices: "there are"))", at: mark)
        return false
    }

    /// The section's own id, in a list where each id stands once.
    func id(_ key: String = "id", among known: inout [String: Int], called kind: String) -> String {
        let expected = "an id of small letters, digits and hyphens, such as quiet-room"
        let id = need(key, expected, fallback: "") { Self.isID($0) ? $0 : nil }
        guard !id.isEmpty else { return id }
        if let line = known[id] {
            report.say("\(key): the \(kind) “\(id)” stands on line \(line) already; each is used once", at: valuePlace(of: key))
        } else {
            known[id] = valuePlace(of: key)?.line ?? 0
        }
        return id
    }

    private static func isID(_ text: String) -> Bool {
        (1...64).contains(text.utf8.count) && text.first != "-" && text.last != "-"
            && text.utf8.allSatisfy { (97...122).contains($0) || (48...57).contains($0) || $0 == 45 }
    }
}
