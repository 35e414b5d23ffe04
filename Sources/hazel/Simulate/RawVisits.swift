import Foundation
import Reception

/// What happened at a simulated centre, as it was before anybody counted: a line for each attendance, times in microseconds since 1970 (UTC).
/// An appointment to which nobody came has no visit.
final class RawVisits {
    private let handle: FileHandle
    private let centre: Int
    private var buffer: [UInt8] = []
    private(set) var visits = 0

    /// - Parameter file: written anew.
    init(file: URL, centre: Int) throws {
        self.centre = centre
        try Data("centre,visit,way,began,ended,person,companions,service,due,late,called,seen\n".utf8).write(to: file)
        handle = try FileHandle(forWritingTo: file)
        try handle.seekToEnd()
    }

    func write(_ day: City.Day) throws {
        for visit in day.visits { write(visit) }
        for (service, due) in day.missed { line([String(centre), "", "", "", "", "", "", service.rawValue, Self.text(due), "0", "", ""]) }
        if buffer.count > 1 << 20 { try flush() }
    }

    private func write(_ visit: City.Visit) {
        visits += 1
        let counted = visit.counted
        let head = [
            String(centre), String(visits), counted.way.rawValue, Self.text(counted.began), Self.text(counted.ended),
            counted.person?.rawValue ?? "", visit.companions.map(String.init) ?? "",
        ]
        for item in counted.attendances {
            line(head + [item.service?.rawValue ?? "", Self.text(item.due), item.late ? "1" : "0", Self.text(item.called), Self.text(item.seen)])
        }
    }

    private func line(_ fields: [String]) {
        for (index, field) in fields.enumerated() {
            if index > 0 { buffer.append(UInt8(ascii: ",")) }
            buffer += field.utf8
        }
        buffer.append(UInt8(ascii: "\n"))
    }

    private static func text(_ date: Date?) -> String { date.map { String($0.microseconds) } ?? "" }

    private func flush() throws {
        try handle.write(contentsOf: buffer)
        buffer.removeAll(keepingCapacity: true)
    }

    func close() throws {
        try flush()
        try handle.close()
    }
}
