/// A kind of service: how directories name it, and what parents say who need it.
struct ServiceKind: Sendable {
    let name: String
    /// Where the file describes it.
    let line: Int
    /// A service that bears one of these is of this kind.
    var called: [String] = []
    /// Kinds that help with much the same.
    var near: [String] = []
    var audience: Set<Audience> = []
    /// At which birthdays it matters: 14, 18.
    var turning: Set<Int> = []
    /// The door of the page “something private” behind which it is.
    var door: PrivateDoor?
    /// Words that keep a service from every list.
    var veto: [String] = []
    var sayings: [Saying] = []

    /// What a parent says.
    struct Saying: Sendable {
        var text: String
        var tongue: Tongue
        /// A second thought counts for less.
        var second: Bool
    }

    init(_ entry: DataFile.Entry, _ file: inout DataFile) {
        (name, line) = (entry.name, entry.line)
        for field in entry.fields {
            guard !read(field) else { continue }
            file.complain(field.line, "\(field.key) = \(field.value.prefix(30)): \(Self.reason(field.key))")
        }
        if called.isEmpty { file.complain(entry.line, "[\(entry.name)] has no “called”: no service can be of this kind") }
    }

    /// Whether a field could be read.
    private mutating func read(_ field: DataFile.Field) -> Bool {
        switch field.key {
        case "called": called += field.values
        case "near": near += field.values
        case "veto": veto += field.values
        case "for": return take(field.values.map(Audience.init(rawValue:))) { audience.formUnion($0) }
        case "turning": return take(field.values.map { Int($0).flatMap { [14, 18].contains($0) ? $0 : nil } }) { turning.formUnion($0) }
        case "private": return take([PrivateDoor(rawValue: field.value)]) { door = $0.first }
        default: return readSaying(field)
        }
        return true
    }

    private mutating func readSaying(_ field: DataFile.Field) -> Bool {
        let second = field.key.hasSuffix("-also")
        let tongue = Tongue(rawValue: second ? String(field.key.dropLast(5)) : field.key) ?? .other
        guard tongue != .other else { return false }
        sayings += field.values.map { Saying(text: $0, tongue: tongue, second: second) }
        return true
    }

    private func take<Value>(_ values: [Value?], _ use: ([Value]) -> Void) -> Bool {
        use(values.compactMap { $0 })
        return values.allSatisfy { $0 != nil }
    }

    private static func reason(_ key: String) -> String {
        switch key {
        case "for": "one or more of \(Audience.allCases.map(\.rawValue).joined(separator: ", "))"
        case "turning": "14 or 18"
        case "private": "one of \(PrivateDoor.allCases.map(\.rawValue).joined(separator: ", "))"
        default: "a field is called, near, for, turning, private, veto, en, pl or ur, or a language with -also"
        }
    }
}

/// Who a kind of service is for.
enum Audience: String, CaseIterable, Sendable {
    case child, young, parent, sibling, carer
}
