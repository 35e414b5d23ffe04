import Yams

/// One mapping of the file while it is read. It keeps in mind which keys were asked for: what is left over is misspelt.
///
/// Every reading function answers with something, so that the rest of the file is read too; what was wrong is in the report,
/// and then nothing is used.
final class ConfigurationSection {
    let report: ConfigurationReport
    let mark: Mark?
    private let entries: [(key: String, keyMark: Mark?, value: Node)]
    private var asked: [String] = []

    /// `nil` where the node is no mapping; that is reported.
    init?(_ node: Node, named name: String, report: ConfigurationReport) {
        guard case .mapping(let mapping) = node else {
            report.say("\(name): here must stand keys with their values, each on its own line", at: node.mark)
            return nil
        }
        self.report = report
        mark = node.mark
        entries = mapping.map { key, value in
            if key.scalar == nil { report.say("\(name): a key is a plain word", at: key.mark) }
            return (key.scalar?.string ?? "", key.mark, value)
        }
    }

    /// The value of a key; `nil` where it is not there or is left empty.
    func node(_ key: String) -> Node? {
        asked.append(key)
        guard let value = entries.first(where: { $0.key == key })?.value else { return nil }
        if case .scalar(let scalar) = value, scalar.style == .plain, ["", "~", "null"].contains(scalar.string) { return nil }
        return value
    }

    func has(_ key: String) -> Bool { entries.contains { $0.key == key } }

    /// Where a key stands, else where the section begins.
    func place(of key: String) -> Mark? { entries.first { $0.key == key }?.keyMark ?? mark }

    /// Where a key's value stands, else the key.
    func valuePlace(of key: String) -> Mark? { entries.first { $0.key == key }?.value.mark ?? place(of: key) }

    func missing(_ key: String, _ expected: String) {
        report.say(has(key) ? "\(key): is left empty; here must stand \(expected)" : "the key “\(key)” is missing: \(expected)", at: place(of: key))
    }

    /// Leaves the rest of the section unread, where what it should hold is not known.
    func forgive() { asked += entries.map(\.key) }

    /// Reports the keys that nobody asked for.
    func close() {
        for entry in entries where !entry.key.isEmpty && !asked.contains(entry.key) {
            let hint = Spelling.hint(for: entry.key, in: asked.filter { !has($0) }, choices: "what else may stand here:")
            report.say("there is no key “\(entry.key)” here\(hint)", at: entry.keyMark)
        }
    }
}
