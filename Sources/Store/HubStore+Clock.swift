import Foundation
import GRDB
import Reception

extension HubStore {
    /// Brings the times of this boot's changes into line with the clock, where it was set or has become trusted since: by a change of
    /// its own, so that the journal's records stay as they are.
    /// - Returns: whether there was anything to correct.
    @discardableResult
    public func correctClock() async throws -> Bool {
        let now = surroundings.now()
        guard let body = try await readValue({ ClockRules.correction(at: now, of: try ClockTables.entries(of: now.boot, in: $0)) })
        else { return false }
        try await decide { [self] db in
            _ = try record(change(.clockCorrected(body), at: now, from: "hub"), in: db)
            try limitDetails(of: body, in: db)
            if now.trusted { try moveToTheirDay(body, at: now, in: db) }
        }
        return true
    }

    /// What a clock that ran ahead would have kept for years goes when it should.
    private func limitDetails(of body: ClockCorrected, in db: Database) throws {
        for change in try changes(of: body, in: db) {
            let at = body.wall(at: change.moment)
            switch change.body {
            case .answered(let answered): try expire(answered.name, at: centre.day(of: at).interval(in: centre.zone).upperBound, in: db)
            case .adjusted(let adjusted): try expire(adjusted.content, at: at.addingTimeInterval(Double(keepsPersonalDays) * 86_400), in: db)
            case .referred(let referred):
                try expire(referred.referral.content, at: at.addingTimeInterval(Double(keepsPersonalDays) * 86_400 + Self.waitsLonger), in: db)
            default: break
            }
        }
    }

    private func expire(_ content: String?, at date: Date, in db: Database) throws {
        guard let content else { return }
        try db.execute(sql: "UPDATE personal SET expires = ? WHERE id = ?", arguments: [date.microseconds, content])
    }

    private func changes(of body: ClockCorrected, in db: Database) throws -> [Change] {
        guard let epoch = try Journal.head(in: db)?.position.epoch else { return [] }
        let start = Position(epoch: epoch, sequence: body.from - 1)
        return try Journal.records(after: start, limit: Int(body.through - body.from + 1), in: db).compactMap(\.change)
            .filter { $0.moment.boot == body.boot }
    }

    /// A party that came while the day was not known was checked in for the day that the clock, or the book, seemed to say. Whoever
    /// still waits for another day's appointment is put to those of the day on which they came, where their pass has any.
    private func moveToTheirDay(_ body: ClockCorrected, at now: Moment, in db: Database) throws {
        for change in try changes(of: body, in: db) where !change.moment.trusted {
            guard case .arrived(let arrived) = change.body, let pass = arrived.arrival.pass else { continue }
            let row = try Row.fetchOne(db, sql: "SELECT * FROM arrival WHERE id = ?", arguments: [arrived.arrival.id.rawValue])
            guard let row, let token = Token(column: row["token"]) else { continue }
            var arrival = arrived.arrival
            (arrival.at, arrival.token, arrival.flags) = (Date(microseconds: row["at"]), token, [])
            try move(arrival, of: pass, at: now, in: db)
        }
    }

    private func move(_ arrival: Arrival, of pass: Pass.ID, at now: Moment, in db: Database) throws {
        let day = centre.day(of: arrival.at).interval(in: centre.zone)
        let strays = try String.fetchAll(db, sql: """
            SELECT id FROM attendance WHERE arrival = ? AND state = 'waiting' AND (due IS NULL OR due < ? OR due >= ?)
            """, arguments: [arrival.id.rawValue, day.lowerBound.microseconds, day.upperBound.microseconds])
        guard !strays.isEmpty else { return }
        let due = try due(under: pass, on: day, arrivingAt: arrival.at, in: db)
        guard !due.isEmpty else { return }
        let party = Party(kiosk: arrival.kiosk, way: .pass, pass: pass, due: due, service: nil, companions: nil, flags: [])
        let (visits, attendances) = try members(of: party, arrival, in: db)
        let body = Matched(arrival: arrival.id, removed: strays.map(Attendance.ID.init(_:)), visits: visits, attendances: attendances)
        _ = try record(change(.matched(body), at: now, from: "hub"), in: db)
        try caution(visits, at: arrival.kiosk, now, in: db)
    }
}
