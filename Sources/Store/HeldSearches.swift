import Crypto
import Foundation
import GRDB
import Reception

/// Searches in which a word may be somebody's name. Nobody reads them: of each a salted hash is kept with the day, and the words only
/// when the same were sought on enough days.
enum HeldSearches {
    /// After so many days it is forgotten that something was sought.
    static let memory = 90
    /// At most so many are held; the oldest go first.
    private static let most = 2_000

    /// Without the words that are part of a name in the book; `nil` where nothing else is in it.
    static func withoutNames(_ search: UnfoundSearch, in db: Database) throws -> UnfoundSearch? {
        guard search.doubtful == true else { return search }
        let names = try names(in: db)
        let words = search.words.split(separator: " ").filter { !names.contains(LookUpRules.key(of: String($0))) }
        return words.isEmpty ? nil : UnfoundSearch(words: words.joined(separator: " "), language: search.language, doubtful: true)
    }

    private static func names(in db: Database) throws -> Set<String> {
        try Data.fetchAll(db, sql: "SELECT body FROM personal WHERE kind = 'person'").reduce(into: Set<String>()) { names, body in
            guard let person = try? Coding.decode(Personal.self, from: body) else { return }
            names.formUnion([person.given, person.family].flatMap { $0.split { !$0.isLetter } }.map { LookUpRules.key(of: String($0)) })
        }.subtracting([""])
    }

    /// Notes that a search was made on a day, and tells whether that was often enough for its words to be kept.
    static func isDue(_ search: UnfoundSearch, on day: CentreDay, salt: (Int) -> [UInt8], in db: Database) throws -> Bool {
        if try UnfoundTable.has(search, in: db) { return true }
        let digest = try digest(of: search, salt: salt, in: db)
        try db.execute(sql: "INSERT OR IGNORE INTO held_search (digest, day) VALUES (?, ?)", arguments: [digest, day.description])
        let days = try Int.fetchOne(db, sql: "SELECT count(*) FROM held_search WHERE digest = ?", arguments: [digest]) ?? 0
        if days >= UnfoundSearch.days {
            try db.execute(sql: "DELETE FROM held_search WHERE digest = ?", arguments: [digest])
            return true
        }
        try db.execute(sql: """
            DELETE FROM held_search WHERE (digest, day) IN (SELECT digest, day FROM held_search ORDER BY day DESC, digest LIMIT -1 OFFSET ?)
            """, arguments: [most])
        return false
    }

    private static func digest(of search: UnfoundSearch, salt: (Int) -> [UInt8], in db: Database) throws -> Data {
        if try Bool.fetchOne(db, sql: "SELECT NOT EXISTS (SELECT 1 FROM held_salt)") == true {
            try db.execute(sql: "INSERT INTO held_salt (salt) VALUES (?)", arguments: [Data(salt(16))])
        }
        let salt = try Data.fetchOne(db, sql: "SELECT salt FROM held_salt") ?? Data()
        return Data(SHA256.hash(data: salt + Data("\(search.language)\n\(search.words)".utf8)))
    }
}
