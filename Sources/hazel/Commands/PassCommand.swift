import ArgumentParser
import Foundation
import Passes
import Reception

struct PassCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "pass", abstract: "Issue, show, verify and revoke passes.",
        subcommands: [
            PassIssueCommand.self, PassShow.self, PassSheet.self, PassVerify.self, PassRevoke.self, PassSigns.self,
            PassKeyCommand.self,
        ])
}

/// Whose passes a command means.
struct PassChoice: ParsableArguments {
    @Option(help: "Whoever holds the pass: the source's id of the person, with --profile.")
    var holder: String?

    @Option(help: "The import profile that the holder's id comes from. Without it the first.")
    var profile: String?

    @Option(help: "All holders with an appointment on a day (2026-11-21).")
    var day: String?

    @Flag(help: "All holders with an appointment today.")
    var today = false

    @Option(help: "The source's id of a sensitive appointment, which has a pass of its own, with --profile.")
    var appointment: String?

    @Option(help: "The pass of one id.")
    var id: String?

    func validate() throws {
        let given = [holder != nil, day != nil, today, appointment != nil, id != nil].count { $0 }
        guard given == 1 else { throw ValidationError("name one of --holder, --day, --today, --appointment and --id") }
        if let day, CentreDay(day) == nil { throw ValidationError("--day: a day like 2026-11-21") }
    }

    func query(_ configuration: Configuration, now: Date) -> PassQuery {
        let source = profile ?? configuration.imports.profiles.first?.name ?? ""
        if let holder { return .holder(source: source, externalID: holder) }
        if let appointment { return .appointment(source: source, externalID: appointment) }
        if let id { return .id(Pass.ID(id)) }
        return .day(day.flatMap { CentreDay($0) } ?? configuration.centre.day(of: now))
    }
}

struct PassIssueCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "issue", abstract: "Give each holder a pass. Whoever has one keeps it.",
        discussion: "With --letters a picture of each code and a list of them are written, for the centre's own letters and messages.")

    @OptionGroup var house: HouseOptions
    @OptionGroup var choice: PassChoice

    @Option(help: "Write a PNG for each pass and passes.csv into this folder.")
    var letters: String?

    func run() async throws {
        let configuration = try house.configuration()
        let surroundings = Surroundings.system(trust: configuration.clockTrust)
        let query = choice.query(configuration, now: surroundings.now().wall)
        try await Desk.with(configuration) { desk in
            let issue = try PassIssue(desk, configuration, surroundings: surroundings)
            var letters = try letters.map { try PassLetters(folder: URL(filePath: $0), zone: configuration.centre.zone) }
            let entries = try await desk.passes(query)
            for entry in entries {
                let pass = try await issue.pass(for: entry)
                Console.say("\(pass.id)  \(entry.holder?.externalID ?? "-")  \(pass.from) – \(pass.until)")
                try letters?.add(entry, pass)
            }
            try letters?.finish()
            if entries.isEmpty { throw Exit.Failure(Exit.noInput, "nobody holds a pass for that") }
        }
    }
}

struct PassShow: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "show", abstract: "Show passes that were issued, with the code to scan.")

    @OptionGroup var house: HouseOptions
    @OptionGroup var choice: PassChoice

    @Option(help: "How the code is drawn: terminal, code (its text), svg or png.")
    var code: Drawing = .terminal

    enum Drawing: String, ExpressibleByArgument, CaseIterable { case terminal, code, svg, png }

    func run() async throws {
        let configuration = try house.configuration()
        let surroundings = Surroundings.system(trust: configuration.clockTrust)
        let query = choice.query(configuration, now: surroundings.now().wall)
        let entries = try await Desk.with(configuration) { try await $0.passes(query) }.filter { $0.pass?.code != nil }
        guard !entries.isEmpty else { throw Exit.Failure(Exit.noInput, "no such pass was issued here; see hazel pass issue") }
        for entry in entries { try show(entry, in: configuration.centre) }
    }

    private func show(_ entry: PassEntry, in centre: Centre) throws {
        guard let pass = entry.pass, let text = pass.code else { return }
        switch code {
        case .code: Console.say(text)
        case .svg: Console.say(try PassImage(code: text).svg)
        case .png: Console.print(try PassImage(code: text).png())
        case .terminal:
            Console.say(heading(pass, entry))
            for item in entry.appointments { Console.say(line(item, in: centre)) }
            Console.say(try PassImage(code: text).terminal(colours: isatty(STDOUT_FILENO) == 1))
            Console.say(text + "\n")
        }
    }

    private func heading(_ pass: Pass, _ entry: PassEntry) -> String {
        "Pass \(pass.id), holder \(entry.holder?.externalID ?? "-"), \(pass.from) – \(pass.until)"
            + (pass.revoked.map { ", revoked \($0.formatted(.iso8601))" } ?? "")
    }

    private func line(_ item: PassEntry.Item, in centre: Centre) -> String {
        let appointment = item.appointment
        let style = Date.ISO8601FormatStyle(dateTimeSeparator: .space, timeZone: centre.zone).year().month().day()
            .time(includingFractionalSeconds: false)
        return "  \(appointment.start.formatted(style).dropLast(3))  \(centre.place(appointment.place)?.name ?? "-"), "
            + "\(centre.service(appointment.service)?.name ?? appointment.service.rawValue) (\(appointment.state.rawValue))"
    }
}

struct PassVerify: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "verify", abstract: "Say whether a code's signature is believed, and what it claims.",
        discussion: "The code is read from standard input, so that it is in no history. The exit status is 65 where it is not believed.")

    @OptionGroup var house: HouseOptions

    func run() throws {
        let configuration = try house.configuration()
        let ring = try KeyRing.load(file: configuration.passes.ring)
        switch PassReader(ring: ring).read(readLine(strippingNewline: true) ?? "") {
        case .believed(let claim):
            let own = claim.centre == PassForm.mark(of: configuration.centre.id)
            Console.say("believed: pass \(claim.pass), key \(claim.key), \(claim.from) – \(claim.until), \(own ? "this centre" : "another centre")")
        case .refused(let problem):
            Console.say("refused: \(problem.rawValue)")
            throw ExitCode(Exit.data)
        }
    }
}

struct PassRevoke: AsyncParsableCommand {
    static let configuration = CommandConfiguration(commandName: "revoke", abstract: "Revoke a pass: it is refused from now on.")

    @OptionGroup var house: HouseOptions

    @Argument(help: "The pass's id, as hazel pass show prints it.")
    var id: String

    func run() async throws {
        try await Desk.with(try house.configuration()) { try await $0.revoke(Pass.ID(id)) }
        Console.say("\(id) is revoked")
    }
}
