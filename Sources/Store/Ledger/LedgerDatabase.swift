/// What the ledger needs of a database: SQLite in one file, or PostgreSQL.
///
/// Statements are written once for both: values stand as `?`, `id {among}` means that the id is one of a list, `{least}` the
/// least of one, and `{by appointment}` and `{by urgency}` by which index SQLite is to look.
public protocol LedgerDatabase: Sendable {
    /// How the engine writes what the two do not write alike.
    var dialect: LedgerDialect { get }

    /// One transaction. It is on disk when this returns; where the body throws, nothing was done.
    /// - Throws: what the body throws, and ``CaseStoreError`` `unable` for whatever the database has against it.
    func write<Value: Sendable>(_ body: @escaping @Sendable (any LedgerTransaction) throws -> Value) async throws -> Value

    /// Like ``write(_:)``, for reading alone: all of it from one state of the database.
    func read<Value: Sendable>(_ body: @escaping @Sendable (any LedgerTransaction) throws -> Value) async throws -> Value
}

/// One transaction at one engine.
public protocol LedgerTransaction {
    /// The rows of a query, in its order. Values stand for the `?` of the statement, one after the other.
    func rows(_ sql: String, _ values: [LedgerValue]) throws -> [LedgerRow]

    /// - Returns: how many rows were touched.
    @discardableResult
    func execute(_ sql: String, _ values: [LedgerValue]) throws -> Int

    /// Puts many rows of one hub into a table, in its columns' order; a row whose key is there already is replaced.
    func put(_ rows: [[LedgerValue]], in table: LedgerTable) throws
}

/// Where the engines differ in what they read.
public enum LedgerDialect: Sendable {
    case sqlite, postgres

    /// The statement as the engine reads it.
    public func statement(_ sql: String) -> String {
        let parts = sql.utf8.split(separator: UInt8(ascii: "{"), omittingEmptySubsequences: false).map(Substring.init)
        let text = parts.dropFirst().reduce(String(parts[0])) { text, part in
            guard let end = part.utf8.firstIndex(of: UInt8(ascii: "}")), let word = word(part[..<end]) else { return text + "{" + part }
            return text + word + part[end...].dropFirst()
        }
        return self == .postgres ? numbered(text) : text
    }

    private func word(_ word: Substring) -> String? {
        switch (self, word) {
        case (.sqlite, "among"): "IN (SELECT value FROM json_each(?))"
        case (.sqlite, "least"): "(SELECT min(value) FROM json_each(?))"
        case (.sqlite, "by appointment"): "INDEXED BY attendance_appointment"
        case (.sqlite, "by urgency"): "INDEXED BY book_item_n"
        case (.sqlite, "lock"), (.postgres, "by appointment"), (.postgres, "by urgency"): ""
        case (.postgres, "among"): "= ANY (?::text[])"
        case (.postgres, "lock"): "FOR UPDATE"
        case (.postgres, "least"): "(SELECT min(value) FROM unnest(?::text[]) AS value)"
        default: nil
        }
    }

    /// `?, ?` as `$1, $2`. No statement of the ledger has a question mark in a text.
    private func numbered(_ sql: String) -> String {
        let parts = sql.split(separator: "?", omittingEmptySubsequences: false)
        return parts.enumerated().map { $0 == 0 ? String($1) : "$\($0)\($1)" }.joined()
    }
}
