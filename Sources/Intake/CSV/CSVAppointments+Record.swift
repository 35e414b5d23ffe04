import Foundation
import Reception

extension CSVAppointments {
    mutating func take(_ row: CSVRow) {
        var warnings: [CSVRefusal] = []
        do throws(CSVRefusal) {
            let record = try record(row) { warnings.append($0) }
            if let reason = seen.refusal(of: record.externalID, revision: record.revision, line: row.line) {
                throw CSVRefusal(.appointment, reason)
            }
            for warning in warnings { say(.warning, line: row.line, warning) }
            items.append(.record(record))
        } catch {
            say(.refused, line: row.line, error)
        }
    }

    private mutating func record(_ row: CSVRow, warn: (CSVRefusal) -> Void) throws(CSVRefusal) -> BookRecord {
        guard let id = try row.identifier(.appointment) else { throw CSVRefusal(.appointment, "is missing") }
        let service = try service(row)
        let (start, oddity) = try row.start(&clock, profile)
        if let oddity { warn(CSVRefusal(.time, Self.reason(oddity))) }
        return BookRecord(
            externalID: id, person: try row.person(clock, profile, warn: warn), service: service.id, start: start,
            minutes: try row.minutes(from: start, &clock, profile), place: try place(row), cancelled: try status(row) == .cancelled,
            sensitive: try row.flag(.sensitive) || service.sensitive,
            revision: try row.number(.revision, in: 0...CSVLimits.revision) ?? 0,
            holders: try row.identifiers(.holders), passes: try row.identifiers(.passes).map { Pass.ID($0) },
            note: try row.text(.note, limit: CSVLimits.note, lines: true), origin: Origin(file: file, line: row.line))
    }

    /// A service's name is nobody's secret, so that the hint may say it.
    private func service(_ row: CSVRow) throws(CSVRefusal) -> Service {
        guard let text = try row.text(.service) else { throw CSVRefusal(.service, "is missing") }
        guard let service = texts.service(text) else {
            throw CSVRefusal(
                .service, "\"\(text.prefix(60))\" is no service of this centre: add it to services in the configuration, or to the aliases of one")
        }
        return service
    }

    private func place(_ row: CSVRow) throws(CSVRefusal) -> Place.ID? {
        guard let text = try row.text(.place) else { return nil }
        guard let place = texts.place(text) else {
            throw CSVRefusal(.place, "is no place of this centre: add it to places in the configuration, or correct its name")
        }
        return place
    }

    private func status(_ row: CSVRow) throws(CSVRefusal) -> CSVProfile.Status {
        let text = row[.status].lowercased()
        if let status = profile.statuses.first(where: { $0.key.lowercased() == text })?.value { return status }
        switch text {
        case "", "booked", "confirmed": return .booked
        case "cancelled", "canceled": return .cancelled
        default: throw CSVRefusal(.status, "is a word that the profile does not know: add it to the statuses of the profile")
        }
    }

    private static func reason(_ oddity: CSVClock.Oddity) -> String {
        switch oddity {
        case .skipped: "does not exist on this day, on which the clocks go forward; it is moved on by as much"
        case .doubled: "comes twice on this day, on which the clocks go back; the first is taken"
        }
    }
}
