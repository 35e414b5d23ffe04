/// A table of the ledger, as data: both engines make it, and fill it, from the same description.
public struct LedgerTable: Hashable, Sendable {
    /// The same in both engines.
    public var name: String
    /// In the order in which a row's values stand.
    public var columns: [Column]
    /// Begins with `hub`, by which the table is spread where the database is.
    public var key: [String]
    /// Further sets of columns that are unique.
    public var unique: [[String]]
    /// Sets of columns by which rows are looked up.
    public var indices: [[String]]
    /// A rule, by the column whose index has only the rows for which it holds.
    var partial: [String: String]
    /// A row that is there stays as it is, for ever.
    public var isAppendOnly: Bool

    /// One column, of a type that both engines have.
    public struct Column: Hashable, Sendable {
        /// As it stands in statements.
        public var name: String
        /// What its values are.
        public var type: Kind
        /// Whether it may be null.
        public var isOptional: Bool

        /// Times are whole numbers too, in microseconds since 1970 (UTC).
        public enum Kind: String, Sendable { case integer, text, bytes }
    }

    /// - Parameter columns: `name type`, with a `?` behind the type of one that may be absent.
    init(_ name: String, _ columns: [String], key: [String], unique: [[String]] = [], indices: [[String]] = [], partial: [String: String] = [:],
         isAppendOnly: Bool = false) {
        (self.isAppendOnly, self.partial) = (isAppendOnly, partial)
        (self.name, self.key, self.unique, self.indices) = (name, key, unique, indices)
        self.columns = columns.compactMap { column in
            let parts = column.split(separator: " ").map(String.init)
            let isOptional = parts[1].hasSuffix("?")
            guard let type = Column.Kind(rawValue: isOptional ? String(parts[1].dropLast()) : parts[1]) else { return nil }
            return Column(name: parts[0], type: type, isOptional: isOptional)
        }
    }

    /// The columns' names with commas between them, for a statement.
    public var names: String { columns.map(\.name).joined(separator: ", ") }

    /// What stands behind an INSERT so that a row that is there is replaced.
    public var replacing: String {
        let others = isAppendOnly ? [] : columns.map(\.name).filter { !key.contains($0) }
        let set = others.map { "\($0) = excluded.\($0)" }.joined(separator: ", ")
        return "ON CONFLICT (\(key.joined(separator: ", "))) DO " + (others.isEmpty ? "NOTHING" : "UPDATE SET \(set)")
    }

    /// Long rows would each take a page of their own in an index, which is what a table without row ids is (SQLite, "WITHOUT ROWID").
    private var form: String { isAppendOnly ? " STRICT" : " STRICT, WITHOUT ROWID" }

    /// The statements that make the table.
    public func statements(in dialect: LedgerDialect) -> [String] {
        let lines = columns.map { "\($0.name) \(dialect.type($0.type))\($0.isOptional ? "" : " NOT NULL")" }
            + ["PRIMARY KEY (\(key.joined(separator: ", ")))"] + unique.map { "UNIQUE (\($0.joined(separator: ", ")))" }
        let table = "CREATE TABLE \(name) (\n    \(lines.joined(separator: ",\n    "))\n)\(dialect == .sqlite ? form : "")"
        return [table] + indices.map(statement(index:))
    }

    private func statement(index columns: [String]) -> String {
        let last = columns.last ?? ""
        return "CREATE INDEX \(name)_\(last) ON \(name) (\(columns.joined(separator: ", ")))" + (partial[last].map { " WHERE \($0)" } ?? "")
    }
}

extension LedgerDialect {
    /// What the engine calls a column's type.
    public func type(_ type: LedgerTable.Column.Kind) -> String {
        switch (self, type) {
        case (.sqlite, .integer): "INTEGER"
        case (.postgres, .integer): "BIGINT"
        case (_, .text): "TEXT"
        case (.sqlite, .bytes): "BLOB"
        case (.postgres, .bytes): "BYTEA"
        }
    }
}
