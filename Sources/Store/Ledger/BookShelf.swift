import Foundation
import Reception

/// Where a hub stands in its book: behind so many urgent items, and so many others. `1.12.40`
struct BookCursor: Hashable, Sendable {
    var urgent, other: Int64

    /// From the beginning where there is none; `nil` where the text is no cursor.
    init?(_ text: String?) {
        guard let text, !text.isEmpty else { (urgent, other) = (0, 0); return }
        let parts = text.split(separator: ".", omittingEmptySubsequences: false).map { Int64($0) }
        guard parts.count == 3, parts[0] == 1, let urgent = parts[1], let other = parts[2], urgent >= 0, other >= 0 else { return nil }
        (self.urgent, self.other) = (urgent, other)
    }

    var text: String { "1.\(urgent).\(other)" }
}

/// What one hub is to be told.
struct BookShelf {
    let hub: String
    let transaction: any LedgerTransaction

    /// Revocations and erasures first, then the rest in its order.
    func page(after start: BookCursor, limit: Int) throws -> BookPage {
        var cursor = start
        let urgent = try items(urgent: true, after: start.urgent, limit: limit + 1)
        let others = urgent.count > limit ? [] : try items(urgent: false, after: start.other, limit: limit - urgent.count + 1)
        let taken = (urgent + others).prefix(limit)
        for row in taken {
            if row.urgent { cursor.urgent = row.n } else { cursor.other = row.n }
        }
        return BookPage(items: taken.map(\.item), cursor: cursor.text, more: urgent.count + others.count > limit)
    }

    /// Puts items behind the last, in a transaction that has the hub's row.
    func put(_ items: [BookItem], at now: Date) throws {
        guard let head = try transaction.rows("SELECT book_head FROM hub WHERE hub = ? {lock}", [.text(hub)]).first?.integer(0) else {
            throw CaseStoreError(.notAllowed, cause: "no hub \(hub)")
        }
        let rows = try items.enumerated().map { place, item -> [LedgerValue] in
            let text = String(decoding: try Coding.encode(item), as: UTF8.self)
            return [.text(hub), .integer(head + Int64(place) + 1), .flag(item.isUrgent), .text(text), .time(now)]
        }
        try transaction.put(rows, in: LedgerSchema.book)
        try transaction.execute("UPDATE hub SET book_head = ? WHERE hub = ?", [.integer(head + Int64(items.count)), .text(hub)])
    }

    private struct Shelved { var n: Int64, urgent: Bool, item: BookItem }

    /// Little is urgent, and a book is long: SQLite would go through all of it.
    private func items(urgent: Bool, after n: Int64, limit: Int) throws -> [Shelved] {
        try transaction.rows(
            "SELECT n, item FROM book_item\(urgent ? " {by urgency}" : "") WHERE hub = ? AND urgent = ? AND n > ? ORDER BY n LIMIT ?",
            [.text(hub), .integer(urgent ? 1 : 0), .integer(n), .integer(Int64(limit))]).compactMap { row in
                guard let n = row.integer(0), let text = row.text(1) else { return nil }
                return Shelved(n: n, urgent: urgent, item: try Coding.decode(BookItem.self, from: Data(text.utf8)))
            }
    }
}

extension BookItem {
    /// What makes somebody less known or less able to come in waits behind nothing.
    var isUrgent: Bool {
        switch self {
        case .revoked, .passKeyEnded, .erasure: true
        case .passKey, .appointment, .directory: false
        }
    }
}
