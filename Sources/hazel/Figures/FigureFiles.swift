import Foundation
import Reception
import Statistics
import Web

/// All figures of a period as files: CSV and a spreadsheet of each measure and each of its breakdowns, and the report.
struct FigureFiles {
    let asking: Asking
    let pages: Pages
    let centre: Centre
    /// What is said of the thresholds.
    let rounding: String

    /// - Returns: by name: `visits.csv`, `visits-by-way.ods`, `report.html`.
    func files(of span: Span, today: CentreDay, targets: [String: Int]) async throws -> [String: Data] {
        var files: [String: Data] = [:]
        for measure in Statistics.Measure.all {
            for by in [nil] + measure.breakdowns.map(Optional.some) {
                let table = FigureTable(try await asking.answer(Question(measure: measure, span: span, by: by)), rounding: rounding)
                let name = measure.name + (by.map { "-by-\($0.name)" } ?? "")
                files["\(name).csv"] = Data(table.csv.utf8)
                files["\(name).ods"] = Data(OpenDocument(table, centre: centre.name).bytes)
            }
        }
        files["report.html"] = Data(pages.reportFile(try await Glance(asking: asking, span: span, today: today, targets: targets)).utf8)
        return files
    }

    /// Writes them into a folder, which has all of the old ones or all of the new.
    /// - Throws: an ``Exit/Failure`` where the folder holds anything else, or cannot be written.
    func write(_ span: Span, today: CentreDay, targets: [String: Int], to folder: String) async throws {
        try ExportFolder(folder, holds: Self.isOurs).replace(with: try await files(of: span, today: today, targets: targets))
    }

    private static func isOurs(_ name: String) -> Bool {
        name == "report.html" || names.contains { name == "\($0).csv" || name == "\($0).ods" }
    }

    /// Of each measure, and of each of its breakdowns.
    private static let names = Statistics.Measure.all.flatMap { measure in
        [measure.name] + measure.breakdowns.map { "\(measure.name)-by-\($0.name)" }
    }
}
