import Foundation
import Logging
import Reception
import ServiceLifecycle
import Web

/// Reads the files that a centre's system drops into a folder. A file that was read is put into `done/`, with a report beside it;
/// one that no profile fits, or that cannot be read, into `failed/`.
struct WatchedFolder: ServiceLifecycle.Service, CustomStringConvertible {
    let folder: URL
    let desk: any FrontDesk
    let configuration: Configuration
    let surroundings: Surroundings
    let logger: Logger

    /// A file is read once its size has not changed between two looks: whoever writes it has finished.
    private static let look = Duration.seconds(5)

    /// All that a log says of it.
    var description: String { "watched folder" }

    func run() async throws {
        await cancelWhenGracefulShutdown {
            var looks: [String: Look] = [:]
            while !Task.isCancelled {
                looks = await round(looks)
                try? await Task.sleep(for: Self.look)
            }
        }
    }

    /// What a look found of one file.
    struct Look: Equatable {
        var size: Int
        /// It was read, and could not be put away: it is not read again until it changes.
        var isTaken = false
    }

    /// Looks once. Takes what the last look found, and gives what this one did.
    func round(_ before: [String: Look]) async -> [String: Look] {
        var looks: [String: Look] = [:]
        for file in files() {
            let name = file.lastPathComponent
            let size = (try? file.resourceValues(forKeys: [.fileSizeKey]).fileSize) ?? 0
            let known = before[name].flatMap { $0.size == size ? $0 : nil }
            looks[name] = known ?? Look(size: size)
            if let known, !known.isTaken { looks[name]?.isTaken = await take(file) }
        }
        return looks
    }

    private func files() -> [URL] {
        let all = try? FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: [.isRegularFileKey, .fileSizeKey])
        return (all ?? []).filter {
            !$0.lastPathComponent.hasPrefix(".") && (try? $0.resourceValues(forKeys: [.isRegularFileKey]).isRegularFile) == true
        }.sorted { $0.lastPathComponent < $1.lastPathComponent }
    }

    /// - Returns: whether it was read; `false` where the store is at fault, and it waits.
    private func take(_ file: URL) async -> Bool {
        do {
            guard let profile = configuration.imports.profile(forFile: file.lastPathComponent) else {
                throw DeskError(.invalid, cause: "no import profile's `files` fits this name")
            }
            let report = try await BookImport(
                desk: desk, centre: configuration.centre, profile: profile, preview: false, now: surroundings.now().wall,
                importID: surroundings.uuid().uuidString).run(file)
            logger.info("a dropped file is read", metadata: [
                "profile": "\(profile.name)", "added": "\(report.added)", "changed": "\(report.changed)",
                "cancelled": "\(report.cancelled)", "refused": "\(report.refused)",
            ])
            put(file, into: "done", with: ImportText.report(report))
        } catch let error as DeskError where error.code == .storeNotWritable {
            logger.critical("a dropped file waits", metadata: ["cause": "\(error)"])
            return false
        } catch {
            logger.error("a dropped file cannot be read", metadata: ["cause": "\(error)"])
            put(file, into: "failed", with: "\(error)\n")
        }
        return true
    }

    private func put(_ file: URL, into name: String, with report: String) {
        let target = folder.appending(path: name)
        let stamp = Coding.text(of: surroundings.now().wall).prefix(19).replacing(":", with: "")
        do {
            try FileManager.default.createDirectory(at: target, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
            let moved = target.appending(path: "\(stamp)-\(file.lastPathComponent)")
            try FileManager.default.moveItem(at: file, to: moved)
            try Data(report.utf8).write(to: moved.appendingPathExtension("report.txt"))
        } catch {
            logger.error("a dropped file cannot be put away", metadata: ["folder": "\(target.path)"])
        }
    }
}
