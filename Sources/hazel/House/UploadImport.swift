import Foundation
import Reception
import Web

/// Takes a file that staff uploaded in their browser. It lies in a private folder only while it is read.
struct UploadImport: Sendable {
    let desk: any FrontDesk
    let configuration: Configuration
    let surroundings: Surroundings

    var importer: StaffImporter {
        StaffImporter(profiles: configuration.imports.profiles.map(\.name)) { data, name, profile, preview in
            try await run(data, named: name, profile, preview: preview)
        }
    }

    /// Removes what uploads left behind when the hub was killed while it read them.
    static func clear(_ configuration: Configuration) {
        let state = URL(filePath: configuration.state)
        for name in (try? FileManager.default.contentsOfDirectory(atPath: state.path)) ?? [] where name.hasPrefix(prefix) {
            try? FileManager.default.removeItem(at: state.appending(path: name))
        }
    }

    private static let prefix = "upload-"

    private func run(_ data: Data, named name: String, _ profile: String, preview: Bool) async throws -> ImportReport {
        guard let profile = configuration.imports.profile(profile) else { throw DeskError(.invalid, cause: "no such import profile") }
        let folder = URL(filePath: configuration.state).appending(path: Self.prefix + surroundings.uuid().uuidString)
        let file = folder.appending(path: Self.plain(name))
        defer { try? FileManager.default.removeItem(at: folder) }
        do {
            try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
            try data.write(to: file)
        } catch {
            throw DeskError(.storeNotWritable, cause: "the upload cannot be kept in \(configuration.state)")
        }
        return try await BookImport(
            desk: desk, centre: configuration.centre, profile: profile, preview: preview, now: surroundings.now().wall,
            importID: surroundings.uuid().uuidString).run(file)
    }

    /// A name without a folder in it, for reports.
    private static func plain(_ name: String) -> String {
        let last = name.split(whereSeparator: { $0 == "/" || $0 == "\\" }).last.map(String.init) ?? ""
        return last.isEmpty || last.hasPrefix(".") ? "upload" : String(last.prefix(100))
    }
}
