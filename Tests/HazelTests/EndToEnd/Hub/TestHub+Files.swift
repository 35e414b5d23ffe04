import Foundation
import Reception
import Web

@testable import hazel

extension TestHub {
    /// Writes a file into a folder of the hub's.
    func write(_ text: String, to name: String, in folder: String = "files") throws -> URL {
        let url = self.folder.appending(path: folder).appending(path: name)
        try FileManager.default.createDirectory(at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data(text.utf8).write(to: url)
        return url
    }

    static let header = "appointment_id,person_id,given_name,family_name,born,service,date,time,minutes,holders,status"

    /// A file of the clinic: a record for each line, without the columns that are alike.
    static func csv(_ records: [(id: String, person: String, service: String, time: String, status: String)]) -> String {
        let lines = records.map {
            "\($0.id),\($0.person),\(given),\(family),2019-03-04,\($0.service),2026-11-23,\($0.time),30,holder of \($0.person),\($0.status)"
        }
        return ([header] + lines).map { $0 + "\r\n" }.joined()
    }

    /// Imports a file over the socket, as `hazel import appointments` does.
    func importFile(_ file: URL, preview: Bool = false, id: String = UUID().uuidString) async throws -> ImportReport {
        guard let profile = configuration.imports.profile(forFile: file.lastPathComponent) else {
            throw DeskError(.invalid, cause: "no profile fits \(file.lastPathComponent)")
        }
        return try await BookImport(
            desk: client, centre: centre, profile: profile, preview: preview, now: clock.read().wall, importID: id).run(file)
    }

    /// The names of the files in a folder of the hub's, in order.
    func names(in folder: String) -> [String] {
        ((try? FileManager.default.contentsOfDirectory(atPath: self.folder.appending(path: folder).path)) ?? []).sorted()
    }
}

extension ImportReport {
    /// Added, changed, cancelled, unchanged and refused.
    var counts: [Int] { [added, changed, cancelled, unchanged, refused] }
}
