import Foundation
import Reception
import Words

extension Pages {
    /// How the hub found itself, for staff.
    func checkCard(_ report: CheckReport, _ language: Language) -> CheckCard {
        let (mend, notes) = (report.lines(.mend), report.lines(.note))
        let time = ["time": language.time(report.at, in: centre.zone)]
        return CheckCard(
            title: mend.isEmpty ? language("staff.check.well", time) : language.plural("staff.check.mend", mend.count, time),
            isWell: mend.isEmpty, mend: mend, hasNotes: !notes.isEmpty, notesTitle: language.plural("staff.check.notes", notes.count),
            notes: notes)
    }
}

struct CheckCard: Sendable {
    let title: String
    let isWell: Bool
    let mend: [CheckReport.Line]
    let hasNotes: Bool
    let notesTitle: String
    let notes: [CheckReport.Line]
}
