import Foundation
import Logging
import Reception
import ServiceLifecycle
import Terminal
import Words

/// Prints the day's list before the doors open, for the day on which the hub is dead.
struct PaperPrinter: ServiceLifecycle.Service, CustomStringConvertible {
    let settings: PaperSettings
    let desk: any FrontDesk
    let centre: Centre
    let languages: Languages
    let surroundings: Surroundings
    let logger: Logger

    /// All that a log says of it.
    var description: String { "paper list" }

    func run() async throws {
        await cancelWhenGracefulShutdown {
            var printed: CentreDay?
            while !Task.isCancelled {
                printed = await round(printed)
                try? await Task.sleep(for: .seconds(30))
            }
        }
    }

    /// Looks at the clock once; gives the day whose list was last printed. What fails is tried again at the next look, until the
    /// doors open.
    func round(_ printed: CentreDay?) async -> CentreDay? {
        let now = surroundings.now().wall
        let day = centre.day(of: now)
        guard day != printed, isTime(now, on: day) else { return printed }
        do {
            try await print(day)
            return day
        } catch {
            logger.error("the paper list cannot be printed", metadata: ["cause": "\(error)"])
            return printed
        }
    }

    /// From so long before the doors open until they do.
    func isTime(_ now: Date, on day: CentreDay) -> Bool {
        let weekday = (Calendar.gregorian(in: centre.zone).component(.weekday, from: now) + 5) % 7 + 1
        let opening = day.at(hour: settings.opening / 60, minute: settings.opening % 60, in: centre.zone)
        return settings.weekdays.contains(weekday) && (opening.adding(minutes: -settings.before)..<opening).contains(now)
    }

    private func print(_ day: CentreDay) async throws {
        let text = PaperList.text(try await desk.board(), centre: centre, language: languages.language(centre.languages.first ?? "en"))
        switch settings.to {
        case .folder(let folder):
            let file = URL(filePath: folder).appending(path: "arrivals-\(day).txt")
            try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
            try Data(text.utf8).write(to: file, options: .atomic)
            try FileManager.default.setAttributes([.posixPermissions: 0o600], ofItemAtPath: file.path)
        case .command(let words): try Self.pipe(text, to: words)
        }
        logger.info("the paper list is printed", metadata: ["day": "\(day)"])
    }

    private static func pipe(_ text: String, to words: [String]) throws {
        let process = Process()
        let input = Pipe()
        process.executableURL = URL(filePath: "/usr/bin/env")
        process.arguments = words
        process.standardInput = input
        try process.run()
        try input.fileHandleForWriting.write(contentsOf: Data(text.utf8))
        try input.fileHandleForWriting.close()
        process.waitUntilExit()
        guard process.terminationStatus == 0 else {
            throw DeskError(.invalid, cause: "the printing command ended with \(process.terminationStatus)")
        }
    }
}
