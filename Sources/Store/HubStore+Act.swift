import Foundation
import GRDB
public import Reception

extension HubStore {
    public func act(_ act: StaffAct) async throws {
        let now = surroundings.now()
        try await decide { [self] db in
            let body = act.kind == .answer ? try answer(act, at: now, in: db) : try body(of: act, at: now, in: db)
            _ = try record(change(body, at: now, from: "staff"), in: db)
        }
    }

    private func body(of act: StaffAct, at now: Moment, in db: Database) throws -> Change.Body {
        if act.kind == .acknowledge { return try acknowledge(act.target, in: db) }
        if act.kind == .takePoint { return try takePoint(act.target, in: db) }
        if act.kind.isMarking { return try mark(act, in: db) }
        let parts = act.target.split(separator: ":", maxSplits: 1).map(String.init)
        switch (parts.first, parts.count) {
        case ("attendance", 2): return try body(of: act.kind, on: parts[1], at: now, in: db)
        case ("visitor", 2) where act.kind == .left: return try signOut(parts[1], in: db)
        case ("appointment", 2) where act.kind == .notCome: return try notCome(parts[1], in: db)
        default: throw DeskError(.invalid, cause: "target: no row of the board allows \(act.kind.rawValue)")
        }
    }

    private func acknowledge(_ ticket: String, in db: Database) throws -> Change.Body {
        guard try Bool.fetchOne(db, sql: "SELECT acknowledged FROM notice WHERE ticket = ? ORDER BY at DESC", arguments: [ticket]) != nil
        else { throw DeskError(.notFound, cause: "no such ticket") }
        return .acknowledged(Acknowledged(ticket: ticket))
    }

    private func body(of kind: StaffAct.Kind, on id: String, at now: Moment, in db: Database) throws -> Change.Body {
        let row = try Row.fetchOne(db, sql: "SELECT * FROM attendance WHERE id = ?", arguments: [id])
        guard let row, let (attendance, since) = DayTables.attendance(row) else { throw DeskError(.notFound, cause: "no such attendance") }
        if kind == .undo { return try undo(attendance, in: db) }
        let siblings = try Row.fetchAll(
            db, sql: "SELECT * FROM attendance WHERE visit = ? AND id != ?", arguments: [attendance.visit?.rawValue, id]
        ).compactMap(DayTables.attendance)
        let facts = StaffFacts(attendance: attendance, since: since, siblings: siblings.map { ($0.attendance, $0.since) })
        guard let acted = StaffRules.decide(kind, facts, now: now.wall) else {
            throw DeskError(.conflict, cause: "\(kind.rawValue) makes no sense while it is \(attendance.state.rawValue)")
        }
        return .acted(acted)
    }

    private func notCome(_ id: String, in db: Database) throws -> Change.Body {
        let row = try Row.fetchOne(db, sql: "SELECT \(BookTables.appointmentColumns) FROM appointment a WHERE id = ?", arguments: [id])
        guard let appointment = row.flatMap(BookTables.appointment) else { throw DeskError(.notFound, cause: "no such appointment") }
        let attended = try String.fetchOne(
            db, sql: "SELECT t.id FROM attendance t JOIN appointment a ON \(BookTables.attends) WHERE a.id = ?", arguments: [id])
        guard attended == nil else {
            throw DeskError(.conflict, cause: "the appointment is attended already")
        }
        let attendance = Attendance(
            id: newID(), visit: nil, arrival: nil, appointment: appointment.id, service: appointment.service,
            place: appointment.place, due: appointment.start, late: false, state: .notCome)
        return .acted(Acted(kind: .notCome, steps: [.init(attendance: attendance.id, before: nil, after: attendance, since: nil)]))
    }

    /// Takes back the last act on an attendance; where there was none, the arrival of its visit.
    private func undo(_ attendance: Attendance, in db: Database) throws -> Change.Body {
        let last = try String.fetchOne(
            db, sql: "SELECT change FROM act WHERE attendance = ? ORDER BY sequence DESC LIMIT 1", arguments: [attendance.id.rawValue])
        guard let last else { return try undoArrival(attendance, in: db) }
        let body = try Journal.change(last, in: db)?.body
        if case .leaving = body { return .undone(Undone(change: Change.ID(last), steps: [])) }
        guard case .acted(let acted)? = body else {
            throw DeskError(.conflict, cause: "the act is no longer in the journal")
        }
        try requireUnchanged(acted, in: db)
        let steps = try acted.steps.map { step in
            Acted.Step(
                attendance: step.attendance, before: step.after, after: step.before,
                since: try ClockTables.since(of: step, before: last, in: db))
        }
        return .undone(Undone(change: Change.ID(last), steps: steps, reopened: acted.ended))
    }

    /// An act over several attendances is undone whole, or not at all.
    private func requireUnchanged(_ acted: Acted, in db: Database) throws {
        for step in acted.steps {
            let state = try String.fetchOne(db, sql: "SELECT state FROM attendance WHERE id = ?", arguments: [step.attendance.rawValue])
            let taken = try step.before?.appointment.flatMap {
                try String.fetchOne(
                    db, sql: """
                        SELECT t.id FROM attendance t JOIN appointment a ON \(BookTables.attends) WHERE a.id = ? AND t.id != ?
                        """, arguments: [$0.rawValue, step.attendance.rawValue])
            }
            guard state == step.after?.state.rawValue, taken == nil else {
                throw DeskError(.conflict, cause: "something has happened since")
            }
        }
    }

    private func undoArrival(_ attendance: Attendance, in db: Database) throws -> Change.Body {
        let change = try String.fetchOne(
            db, sql: "SELECT change FROM arrival WHERE id = ?", arguments: [attendance.arrival?.rawValue])
        guard let change, let visit = attendance.visit else { throw DeskError(.conflict, cause: "there is nothing to undo") }
        let acts = try Int.fetchOne(
            db, sql: "SELECT count(*) FROM act WHERE attendance IN (SELECT id FROM attendance WHERE visit = ?)", arguments: [visit.rawValue])
        guard acts == 0 else { throw DeskError(.conflict, cause: "another appointment of this visit is under way") }
        return .undone(Undone(change: Change.ID(change), steps: [], voided: [visit]))
    }
}
