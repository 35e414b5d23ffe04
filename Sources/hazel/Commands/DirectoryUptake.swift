import ArgumentParser
import Foundation
import Reception

struct DirectoryUptake: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "uptake", abstract: "What families found in a month, as it may be shown.",
        discussion: "Counts are rounded to the nearest 5; from 1 to 7 they are not told. No visit and nobody stands behind a count.")

    @OptionGroup var house: HouseOptions

    @Option(help: "The month, like 2026-11. Without it, the one that runs.")
    var month: String?

    @Option(help: "text, or json for tools: the report.")
    var format: OutputFormat = .text

    func run() async throws {
        let configuration = try house.configuration()
        let today = configuration.centre.day(of: Date())
        guard let wanted = month.map({ CentreMonth($0) }) ?? CentreMonth(of: today) else {
            throw ValidationError("--month: a month like 2026-11")
        }
        let report = try await Desk.with(configuration) { try await $0.uptake(in: wanted) }
        switch format {
        case .json: Console.print(try Coding.encode(report) + Data("\n".utf8))
        case .text: report.rows.isEmpty ? Console.say("nothing was counted in \(wanted)") : report.rows.forEach { Console.say($0.sentence) }
        }
    }
}

extension UptakeReport.Row {
    /// `know, need sleep, seen: 25`
    fileprivate var sentence: String {
        "\(theme), \(by.rawValue) \(value ?? "not known"), \(outcome.rawValue): \(count.map(String.init) ?? "1 to 7")"
    }
}

struct DirectoryGaps: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "gaps", abstract: "What families looked for and did not find, the most often first.")

    @OptionGroup var house: HouseOptions

    @Option(help: "text, or json for tools: a list of the searches.")
    var format: OutputFormat = .text

    func run() async throws {
        let gaps = try await Desk.with(try house.configuration()) { try await $0.gaps() }
        switch format {
        case .json: Console.print(try Coding.encode(gaps) + Data("\n".utf8))
        case .text:
            if gaps.isEmpty { Console.say("nothing was looked for in vain") }
            for gap in gaps { Console.say("\(gap.count)  \(gap.words) (\(gap.language)), last on \(gap.last)") }
        }
    }
}

struct DirectoryReferrals: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "referrals", abstract: "Who asks to be contacted by a service, and what became of it.",
        discussion: "How to reach them is on the staff page alone: a list on a terminal holds codes.")

    @OptionGroup var house: HouseOptions

    @Option(help: "text, or json for tools: a list of the referrals, without how to reach anybody.")
    var format: OutputFormat = .text

    func run() async throws {
        var entries = try await Desk.with(try house.configuration()) { try await $0.referrals() }
        for index in entries.indices { entries[index].details = nil }
        switch format {
        case .json: Console.print(try Coding.encode(entries) + Data("\n".utf8))
        case .text: entries.isEmpty ? Console.say("nobody asks to be contacted") : entries.forEach { Console.say($0.sentence) }
        }
    }
}

extension ReferralEntry {
    fileprivate var sentence: String {
        let why = decline?.rawValue ?? result?.rawValue
        let what = referral.sensitive ? "something private" : referral.service.rawValue
        return "\(referral.ticket)  \(what): \(state.rawValue)" + (why.map { " (\($0))" } ?? "") + (overdue ? ", overdue" : "")
    }
}
