import Foundation
import Intake
import Passes
import Reception

/// Pictures of passes and a list of them, for a centre's own letters, e-mail or text messages.
struct PassLetters {
    private let folder: URL
    private let zone: TimeZone
    private var records: [[String]] = [[
        "holder_id", "given_name", "family_name", "language", "contact", "pass", "from", "until", "picture", "first_appointment",
    ]]

    init(folder: URL, zone: TimeZone) throws {
        (self.folder, self.zone) = (folder, zone)
        do {
            try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
        } catch {
            throw Exit.Failure(Exit.cannotCreate, "\(folder.path) cannot be made")
        }
    }

    mutating func add(_ entry: PassEntry, _ pass: Pass) throws {
        guard let code = pass.code else { return }
        let picture = "\(pass.id).png"
        try write(try PassImage(code: code).png(), to: picture)
        let first = entry.appointments.map(\.appointment.start).min()
        records.append([
            entry.holder?.externalID ?? "", entry.personal?.given ?? "", entry.personal?.family ?? "", entry.personal?.language ?? "",
            entry.personal?.contact ?? "", pass.id.rawValue, pass.from.description, pass.until.description, picture,
            first?.formatted(Date.ISO8601FormatStyle(timeZone: zone)) ?? "",
        ])
    }

    func finish() throws { try write(CSVWriter().file(records), to: "passes.csv") }

    private func write(_ data: Data, to name: String) throws {
        let file = folder.appending(path: name)
        guard FileManager.default.createFile(atPath: file.path, contents: data, attributes: [.posixPermissions: 0o600]) else {
            throw Exit.Failure(Exit.cannotCreate, "\(file.path) cannot be written")
        }
    }
}
