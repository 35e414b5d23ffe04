import Foundation
import GRDB
import Reception

/// The marks of people: words and codes, beside the person.
enum MarkTable {
    /// - Returns: whether the mark is new.
    static func set(_ mark: PersonMark, on person: Person.ID, in db: Database) throws -> Bool {
        let (kind, code) = columns(of: mark)
        try db.cachedStatement(sql: "INSERT OR IGNORE INTO person_mark (person, kind, code) VALUES (?, ?, ?)")
            .execute(arguments: [person.rawValue, kind, code])
        return db.changesCount > 0
    }

    static func remove(_ mark: PersonMark, from person: Person.ID, in db: Database) throws {
        let (kind, code) = columns(of: mark)
        try db.execute(
            sql: "DELETE FROM person_mark WHERE person = ? AND kind = ? AND code = ?", arguments: [person.rawValue, kind, code])
    }

    static func kinds(of person: Person.ID, in db: Database) throws -> Set<String> {
        try Set(String.fetchAll(
            db.cachedStatement(sql: "SELECT kind FROM person_mark WHERE person = ?"), arguments: [person.rawValue]))
    }

    /// What staff must look to when this person comes or goes on a day: somebody whom they must not meet counts while that one is here.
    static func cautions(of person: Person.ID, on day: Range<Date>, in db: Database) throws -> Set<Caution> {
        var cautions: Set<Caution> = try kinds(of: person, in: db).contains("do-not-release") ? [.doNotRelease] : []
        let other = try Int.fetchOne(db.cachedStatement(sql: """
            SELECT 1 FROM person_mark m
            JOIN person_mark o ON o.kind = m.kind AND o.code = m.code AND o.person != m.person
            JOIN visit v ON v.person = o.person JOIN arrival r ON r.id = v.arrival
            WHERE m.person = ? AND m.kind = 'do-not-meet' AND v.ended IS NULL
                AND ((v.began >= ? AND v.began < ?) OR instr(r.flags, 'clock-not-trusted')) LIMIT 1
            """), arguments: [person.rawValue, day.lowerBound.microseconds, day.upperBound.microseconds])
        if other != nil { cautions.insert(.doNotMeet) }
        return cautions
    }

    private static func columns(of mark: PersonMark) -> (kind: String, code: String) {
        switch mark {
        case .doNotRelease: ("do-not-release", "")
        case .doNotMeet(let code): ("do-not-meet", code)
        }
    }
}

extension HubStore {
    /// Tells staff, and them alone, where somebody has come in of whom they must know.
    func caution(_ visits: [Visit], at kiosk: Kiosk.ID, _ moment: Moment, in db: Database) throws {
        let day = centre.day(of: moment.wall).interval(in: centre.zone)
        let found = try visits.compactMap { visit in
            try visit.person.map { (visit.id, try MarkTable.cautions(of: $0, on: day, in: db)) }
        }.filter { !$0.1.isEmpty }
        guard !found.isEmpty else { return }
        let all = found.reduce(into: Set<Caution>()) { $0.formUnion($1.1) }
        let body = Cautioned(
            ticket: ticket(), kiosk: kiosk, visits: found.map(\.0), cautions: Caution.allCases.filter(all.contains))
        _ = try record(change(.cautioned(body), at: moment, from: "hub"), in: db)
    }

    /// Staff set a mark on the person of a row, or take it off.
    func mark(_ act: StaffAct, in db: Database) throws -> Change.Body {
        guard let person = try person(ofRow: act.target, in: db) else {
            throw DeskError(.notFound, cause: "no such row, or it is of nobody")
        }
        switch act.kind {
        case .markRelease: _ = try MarkTable.set(.doNotRelease, on: person, in: db)
        case .unmarkRelease: try MarkTable.remove(.doNotRelease, from: person, in: db)
        default:
            try db.execute(
                sql: "UPDATE person SET protected = ? WHERE id = ?", arguments: [act.kind == .protect, person.rawValue])
        }
        return .marked(Marked(person: person, kind: act.kind))
    }

    private func person(ofRow target: String, in db: Database) throws -> Person.ID? {
        let parts = target.split(separator: ":", maxSplits: 1).map(String.init)
        let sql = switch parts.first {
        case "attendance": """
            SELECT coalesce(v.person, a.person) FROM attendance t LEFT JOIN visit v ON v.id = t.visit
            LEFT JOIN appointment a ON a.id = t.appointment WHERE t.id = ?
            """
        case "appointment": "SELECT person FROM appointment WHERE id = ?"
        default: throw DeskError(.invalid, cause: "target: no row of the board")
        }
        return try String.fetchOne(db, sql: sql, arguments: [parts.count == 2 ? parts[1] : ""]).map(Person.ID.init(_:))
    }
}
