import Foundation
import Intake
import Reception
import Web

/// Carries the appointments of one file to the desk, a batch at a time, so that no check-in waits for an import.
struct BookImport {
    let desk: any FrontDesk
    let centre: Centre
    let profile: ImportSettings.Profile
    let preview: Bool
    let now: Date
    let importID: String

    /// Called after each batch with the bytes read and the bytes in all.
    var progress: @Sendable (_ read: Int, _ size: Int) -> Void = { _, _ in }

    private static let batch = 500

    /// Of a calendar only what begins within these days around today is taken.
    static let calendarDays = (before: 1, after: 60)

    /// - Throws: ``DeskError`` where the file cannot be read, or the desk cannot take it. What was taken before stays.
    func run(_ file: URL) async throws -> ImportReport {
        var work = Work()
        switch profile.form {
        case .csv(let form): try await readCSV(file, form, &work)
        case .calendar(let form): try await readCalendar(file, form, &work)
        }
        try await send(&work)
        let vanished = preview ? [] : try await close(work)
        return report(file, work, vanished)
    }

    private struct Work {
        var waiting: [BookRecord] = []
        var outcome = BookOutcome()
        var complaints: [BookComplaint] = []
        var span: Range<Date>?

        mutating func take(_ record: BookRecord) {
            let end = record.start.addingTimeInterval(1)
            span = span.map { min($0.lowerBound, record.start)..<max($0.upperBound, end) } ?? record.start..<end
            waiting.append(record)
        }
    }

    private func readCSV(_ file: URL, _ form: CSVProfile, _ work: inout Work) async throws {
        var reader = try CSVAppointmentFile(file, profile: form, centre: centre, now: now)
        while let items = try reader.next() {
            for item in items {
                switch item {
                case .record(let record): work.take(record)
                case .complaint(let complaint): work.complaints.append(complaint)
                }
            }
            if work.waiting.count >= Self.batch { try await send(&work) }
            progress(reader.bytesRead, reader.size)
        }
    }

    private func readCalendar(_ file: URL, _ form: CalendarProfile, _ work: inout Work) async throws {
        guard let data = try? Data(contentsOf: file) else { throw DeskError(.notFound, cause: "\(file.lastPathComponent) cannot be opened") }
        let today = centre.day(of: now)
        let window = today.advanced(by: -Self.calendarDays.before).interval(in: centre.zone).lowerBound
            ..< today.advanced(by: Self.calendarDays.after).interval(in: centre.zone).upperBound
        let book = CalendarReader(form, centreZone: centre.zone).book(
            data, file: file.lastPathComponent, window: window, profile: form, lookup: CalendarLookup(centre))
        work.complaints += book.complaints
        book.records.forEach { work.take($0) }
        work.span = window
    }

    private func send(_ work: inout Work) async throws {
        while !work.waiting.isEmpty {
            let records = Array(work.waiting.prefix(Self.batch))
            work.waiting.removeFirst(records.count)
            let batch = BookBatch(importID: importID, source: profile.name, records: records, preview: preview)
            work.outcome += try await desk.take(batch)
        }
    }

    private func close(_ work: Work) async throws -> [VanishedAppointment] {
        try await desk.close(BookClosing(
            importID: importID, source: profile.name, complete: profile.complete ? work.span : nil, outcome: work.outcome,
            refused: refused(work)))
    }

    private func refused(_ work: Work) -> Int { (work.complaints + work.outcome.complaints).count { $0.weight == .refused } }

    private func report(_ file: URL, _ work: Work, _ vanished: [VanishedAppointment]) -> ImportReport {
        ImportReport(
            profile: profile.name, file: file.lastPathComponent, added: work.outcome.added, changed: work.outcome.changed,
            cancelled: work.outcome.cancelled, unchanged: work.outcome.unchanged, refused: refused(work),
            details: work.outcome.details, complaints: work.complaints + work.outcome.complaints, vanished: vanished, token: nil)
    }
}
