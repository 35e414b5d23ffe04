import Foundation
import Logging
import Reception

/// Turns the sections of a file into settings.
struct ConfigurationReader {
    let report: ConfigurationReport
    let vocabulary: Vocabulary
    /// The file's own folder.
    let folder: URL

    func configuration(_ root: ConfigurationSection, file: String) -> Configuration {
        defer { root.close() }
        var building = centre(root)
        let statistics = statistics(root)
        building.centre.beginning.targets = statistics.targets
        let imports = imports(root, services: building.centre.services.map(\.id.rawValue))
        return Configuration(
            file: file, centre: building.centre, directoryIDs: building.directoryIDs, speech: building.speech,
            board: board(root, centre: building.centre),
            scanners: scanners(root, kiosks: building.centre.kiosks), printers: printers(root, kiosks: building.centre.kiosks),
            directory: directory(root), plan: plan(root), opening: opening(root, zone: building.centre.zone),
            state: path("state", in: root, or: "/var/lib/hazel"), socket: socket(root), listen: listen(root), passes: passes(root),
            imports: imports, paper: paper(root), lookUp: lookUp(root), answerWithin: answerWithin(root), helplines: helplines(root),
            duty: duty(root, in: building.centre), visitorNotice: visitorNotice(root),
            caseStore: caseStore(root, centre: building.centre), csvDrop: csvDrop(root, centre: building.centre),
            fhir: fhir(root, centre: building.centre),
            statistics: statistics, clockTrust: clockTrust(root), carHook: carHook(root),
            logLevel: root.inside("log") { $0.choice("level", called: "level", or: Logger.Level.info) } ?? .info,
            demo: demo(root, profiles: imports.profiles.map(\.name), fictional: building.centre.fictional))
    }

    /// A path; a relative one is meant from the file's own folder.
    func path(_ key: String, in section: ConfigurationSection, or usual: String) -> String {
        section.optionalText(key, "a path").map(absolute) ?? usual
    }

    func absolute(_ path: String) -> String {
        URL(filePath: path, relativeTo: folder).absoluteURL.standardizedFileURL.path(percentEncoded: false)
    }
}
