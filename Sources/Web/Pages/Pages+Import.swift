import Foundation
import Reception
import Words

extension Pages {
    /// Choose a profile and a file (`profile`, `file`; `multipart/form-data`).
    public func importForm(lang: String, profiles: [String]) -> String {
        let language = languages.language(lang)
        return render(
            .importForm, in: language, frame: staffFrame(language, title: language("import.title")),
            ImportFormPage(action: Address.importForm.text, profiles: profiles.map(\.apart)))
    }

    /// What an import would change, with a form that does it (`token`); or what it has changed.
    public func importPreview(lang: String, report: ImportReport) -> String {
        let language = languages.language(lang)
        return render(
            .importPreview, in: language, frame: staffFrame(language, title: language("import.title")),
            ImportPreviewPage(
                title: language(report.token == nil ? "import.finished" : "import.preview-title"), token: report.token,
                apply: Address.importApply.text, back: Address.importForm.text, arrivals: Address.arrivals.text,
                file: report.file.apart, profile: report.profile.apart, counts: counts(report, language),
                details: report.details.prefix(Self.mostLines).map { detail($0, language) },
                complaints: report.complaints.prefix(Self.mostLines).map { complaint($0, language) },
                hasComplaints: !report.complaints.isEmpty,
                vanished: report.vanished.prefix(Self.mostLines).map { vanished($0, language) },
                hasVanished: !report.vanished.isEmpty))
    }

    /// A page that lists more than this helps nobody; the counts are complete.
    private static let mostLines = 500

    private func counts(_ report: ImportReport, _ language: Language) -> [String] {
        [("added", report.added), ("changed", report.changed), ("cancelled", report.cancelled),
         ("unchanged", report.unchanged), ("refused", report.refused)].map { language.plural("import.\($0)", $1) }
    }

    private func detail(_ detail: BookOutcome.Detail, _ language: Language) -> ImportPreviewPage.Line {
        let dates = [detail.before, detail.after].compactMap { $0 }.map { self.when($0, language) }
        let span = dates.count == 2 && dates[0] != dates[1]
            ? language("import.from-to", ["before": dates[0], "after": dates[1]]) : dates.last ?? ""
        return .init(
            what: language("import.what.\(detail.what.rawValue)"), kind: detail.what.rawValue,
            text: [serviceName(detail.service, language), span].joined(separator: " · "), place: detail.origin.description.apart)
    }

    private func complaint(_ complaint: BookComplaint, _ language: Language) -> ImportPreviewPage.Line {
        .init(
            what: language("import.complaint.\(complaint.weight.rawValue)"), kind: complaint.weight.rawValue,
            text: complaint.reason.apart, place: complaint.origin.description.apart)
    }

    private func vanished(_ one: VanishedAppointment, _ language: Language) -> String {
        language("import.vanished-line", [
            "service": serviceName(one.service, language), "day": language.day(one.start, in: centre.zone),
            "time": language.time(one.start, in: centre.zone),
        ])
    }

    private func serviceName(_ id: Service.ID, _ language: Language) -> String {
        guard let service = centre.service(id) else { return id.rawValue.apart }
        return service.sensitive ? language("staff.no-service") : service.name.apart
    }

    private func when(_ date: Date, _ language: Language) -> String {
        "\(language.day(date, in: centre.zone)), \(language.time(date, in: centre.zone))"
    }
}

struct ImportFormPage: Sendable {
    let action: String
    let profiles: [String]
}

struct ImportPreviewPage: Sendable {
    let title: String
    let token: String?
    let apply, back, arrivals, file, profile: String
    let counts: [String]
    let details, complaints: [Line]
    let hasComplaints: Bool
    let vanished: [String]
    let hasVanished: Bool

    struct Line: Sendable {
        let what, kind, text, place: String
    }
}
