import Foundation

@testable import Web

extension TestHouse {
    /// An importer that notes what it is given.
    var importer: StaffImporter {
        StaffImporter(profiles: ["clinic", "school"]) { [imports] data, name, profile, preview in
            imports.set { $0.append("\(name) \(profile) \(data.count) \(preview ? "preview" : "apply")") }
            return ImportReport(
                profile: profile, file: name, added: 1, changed: 0, cancelled: 0, unchanged: 0, refused: 0, details: [], complaints: [],
                vanished: [], token: nil)
        }
    }

    /// An upload as a browser sends it.
    func upload(_ data: Data, profile: String = "clinic", name: String = "day.csv", _ headers: [String: String]) async throws -> Reply {
        var body = Data("--XX\r\nContent-Disposition: form-data; name=\"profile\"\r\n\r\n\(profile)\r\n".utf8)
        body += Data("--XX\r\nContent-Disposition: form-data; name=\"file\"; filename=\"\(name)\"\r\n".utf8)
        body += Data("Content-Type: text/csv\r\n\r\n".utf8) + data + Data("\r\n--XX--\r\n".utf8)
        return try await post("\(staff)/staff/import", body, type: "multipart/form-data; boundary=XX", headers)
    }
}
