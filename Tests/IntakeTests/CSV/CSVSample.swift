import Foundation
import Reception
@testable import Intake

/// A small centre and a clock for the tests of CSV: Wednesday 18 November 2026, 10:02 in London.
enum CSVSample {
    static let now = Date(timeIntervalSince1970: 1_794_996_120)
    static let header = "appointment_id,person_id,given_name,family_name,born,service,date,time,minutes,place,status,note"

    static let centre = Centre(
        id: .init("test"), name: "Test Centre", fictional: true, zone: TimeZone(identifier: "Europe/London") ?? .gmt,
        places: [Place(id: .init("garden"), name: "Garden Room", colour: "teal", symbol: "leaf")],
        services: [
            Service(id: .init("slt"), name: "Speech and Language", organisation: "NHS", aliases: ["SALT clinic"]),
            Service(id: .init("refuge"), name: "Refuge", organisation: "Voluntary", sensitive: true),
        ],
        kiosks: [], languages: ["en"])

    static func read(_ text: String, _ profile: CSVProfile = CSVProfile(name: "test"), piece: Int = 1 << 20) -> CSVReading {
        read(Array(text.utf8), profile, piece: piece)
    }

    static func read(_ bytes: [UInt8], _ profile: CSVProfile = CSVProfile(name: "test"), piece: Int = 1 << 20) -> CSVReading {
        var reader = CSVAppointments(profile: profile, centre: centre, now: now, file: "book.csv")
        var items: [CSVAppointments.Item] = []
        for start in stride(from: 0, to: bytes.count, by: piece) {
            items += reader.feed(bytes[start..<min(start + piece, bytes.count)])
        }
        return CSVReading(items: items + reader.finish())
    }

    /// One record under the usual header, read.
    static func one(_ row: String, _ profile: CSVProfile = CSVProfile(name: "test"), header: String = header) -> CSVReading {
        read(header + "\n" + row + "\n", profile)
    }
}

struct CSVReading: Equatable {
    var items: [CSVAppointments.Item]

    var records: [BookRecord] {
        items.compactMap { if case .record(let record) = $0 { record } else { nil } }
    }

    var complaints: [BookComplaint] {
        items.compactMap { if case .complaint(let complaint) = $0 { complaint } else { nil } }
    }

    var refused: [BookComplaint] { complaints.filter { $0.weight == .refused } }
    var warnings: [BookComplaint] { complaints.filter { $0.weight == .warning } }
}
