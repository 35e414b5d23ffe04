import ArgumentParser
import Foundation
import Reception
import Store

struct JournalCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "journal", abstract: "The record of everything that happened at the desk.",
        subcommands: [JournalVerify.self, JournalShow.self, JournalParked.self])
}

struct JournalVerify: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "verify", abstract: "Check the chain from its first link to its head, and name the first break.",
        discussion: "The exit status is 65 where the chain does not hold.")

    @OptionGroup var house: HouseOptions

    @Option(help: "text, or json for tools.")
    var format: OutputFormat = .text

    func run() throws {
        let report = try JournalFile(folder: URL(filePath: try house.configuration().state)).verify()
        switch format {
        case .json: Console.print(try Coding.encode(report) + Data("\n".utf8))
        case .text: Console.say(Self.sentence(report))
        }
        if report.firstBreak != nil { throw ExitCode(Exit.data) }
    }

    private static func sentence(_ report: JournalReport) -> String {
        if let fault = report.firstBreak { return "broken at \(fault.position): \(fault.reason) (\(report.records) records before it hold)" }
        return "\(report.records) records, \(report.withheld) without their body; the chain holds to \(report.head.map { "\($0)" } ?? "its beginning")"
    }
}

struct JournalShow: AsyncParsableCommand {
    static let configuration = CommandConfiguration(commandName: "show", abstract: "Show the journal's records, the oldest first.")

    @OptionGroup var house: HouseOptions

    @Option(help: "Only what follows on this position (epoch:sequence), or on a sequence of the epoch in force.")
    var after: String?

    @Option(help: "At most so many.")
    var limit = 1000

    @Option(help: "text, or json for tools: one record a line.")
    var format: OutputFormat = .text

    func run() throws {
        let journal = try JournalFile(folder: URL(filePath: try house.configuration().state))
        for record in try journal.records(after: try start(journal), limit: max(0, limit)) {
            let body = record.body.map { String(decoding: $0, as: UTF8.self) }
            switch format {
            case .text: Console.say("\(record.position)  \(record.wall)  \(record.kind)  \(body ?? "(withheld)")")
            case .json:
                Console.say("{\"header\":\(String(decoding: record.header, as: UTF8.self)),\"body\":\(body ?? "null"),\"hash\":\"\(record.hash.map { String(format: "%02x", $0) }.joined())\"}")
            }
        }
    }

    private func start(_ journal: JournalFile) throws -> Position? {
        guard let after else { return nil }
        if let position = Position(after) { return position }
        guard let sequence = Int64(after), sequence >= 0, let head = try journal.head() else {
            throw ValidationError("--after: a position like epoch:12, or a number")
        }
        return Position(epoch: head.epoch, sequence: sequence)
    }
}
