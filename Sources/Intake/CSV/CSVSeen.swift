/// Which appointments of a file have been taken, with their lines and revisions.
///
/// It keeps 128 bits of each id's hash under this process's own seed and not the id, so that a file of a million rows costs
/// some fifty megabytes at the most whatever its ids are; two ids would have to meet by a chance of 1 in 2^128.
struct CSVSeen: Sendable {
    private struct Key: Hashable { var one, two: Int }
    private struct Entry { var line, revision: Int32 }

    private var entries: [Key: Entry] = [:]

    /// Why a record with this id cannot follow the one taken before, if it cannot.
    mutating func refusal(of id: String, revision: Int, line: Int) -> String? {
        let key = Self.key(id)
        if let before = entries[key], before.revision >= revision {
            return before.revision == revision
                ? "stands on line \(before.line) already, with the same revision"
                : "stands on line \(before.line) already, with a newer revision"
        }
        entries[key] = Entry(line: Int32(clamping: line), revision: Int32(clamping: revision))
        return nil
    }

    private static func key(_ id: String) -> Key {
        var (one, two) = (Hasher(), Hasher())
        one.combine(id)
        two.combine(1)
        two.combine(id)
        return Key(one: one.finalize(), two: two.finalize())
    }
}
