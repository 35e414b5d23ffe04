import Foundation
import Logging
import Passes
import Reception
import Web

/// Makes the demo centre ready: a key for its passes, and a book that begins anew each day.
struct DemoBook {
    let desk: any FrontDesk
    let configuration: Configuration
    let surroundings: Surroundings
    let logger: Logger

    func prepare() async throws {
        try makeKey()
        let now = surroundings.now().wall
        let today = configuration.centre.day(of: now)
        guard readDay() != today else { return }
        for file in configuration.demo ?? [] { try await take(file, now: now) }
        try await issuePasses()
        try Data(today.description.utf8).write(to: mark)
    }

    private var mark: URL { URL(filePath: configuration.state).appending(path: "demo-day") }

    private func readDay() -> CentreDay? {
        (try? String(contentsOf: mark, encoding: .utf8)).flatMap { CentreDay($0) }
    }

    private func makeKey() throws {
        guard case .file(let file)? = configuration.passes.key, !FileManager.default.fileExists(atPath: file) else { return }
        let today = configuration.centre.day(of: surroundings.now().wall)
        try SigningKey.create(
            file: file, ring: configuration.passes.ring, label: "demo", from: today, surroundings: surroundings)
    }

    private func take(_ file: DemoFile, now: Date) async throws {
        guard let profile = configuration.imports.profile(file.profile) else { return }
        let importer = BookImport(
            desk: desk, centre: configuration.centre, profile: profile, preview: false, now: now,
            importID: surroundings.uuid().uuidString)
        let report = try await importer.run(URL(filePath: file.file))
        logger.info("the demo book is read", metadata: [
            "file": "\(report.file)", "added": "\(report.added)", "changed": "\(report.changed)", "refused": "\(report.refused)",
        ])
    }

    /// Every family of the day holds its pass already.
    private func issuePasses() async throws {
        let issue = try PassIssue(desk, configuration, surroundings: surroundings)
        let today = configuration.centre.day(of: surroundings.now().wall)
        for entry in try await desk.passes(.day(today)) { _ = try await issue.pass(for: entry) }
    }
}
