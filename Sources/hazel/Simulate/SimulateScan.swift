import ArgumentParser
import Reception
import Terminal

struct SimulatePasses: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "passes", abstract: "Number today's passes, for hazel simulate scan --today N.")

    @OptionGroup var house: HouseOptions

    func run() async throws {
        try await SimulateCommand.with(house) { client, _ in
            for (index, pass) in try await client.simulatedPasses().enumerated() { Console.say("\(index + 1)  \(pass.label)") }
        }
    }
}

struct SimulateScan: AsyncParsableCommand {
    static let configuration = CommandConfiguration(commandName: "scan", abstract: "Scan a code as a kiosk's scanner would.")

    @OptionGroup var house: HouseOptions

    @Argument(help: "The code, as hazel pass show --code code prints it.")
    var code: String?

    @Option(help: ArgumentHelp("The so-maniest of today's passes instead, as hazel simulate passes numbers them.", valueName: "n"))
    var today: Int?

    @Option(help: "The kiosk, by its id. Without it the first.")
    var kiosk: String?

    func validate() throws {
        guard (code == nil) != (today == nil) else { throw ValidationError("name a code, or one of today's passes with --today") }
    }

    func run() async throws {
        try await SimulateCommand.with(house) { client, configuration in
            let kiosk = try Self.kiosk(kiosk, in: configuration.centre)
            Console.say(Self.text(try await client.simulateScan(try await code(client), at: kiosk.id), at: kiosk))
        }
    }

    private func code(_ client: DeskClient) async throws -> String {
        if let code { return code }
        let passes = try await client.simulatedPasses()
        guard let today, passes.indices.contains(today - 1) else {
            throw Exit.Failure(Exit.usage, passes.isEmpty ? "nobody holds a pass for today" : "--today: a number from 1 to \(passes.count)")
        }
        return passes[today - 1].code
    }

    static func kiosk(_ id: String?, in centre: Centre) throws -> Kiosk {
        guard let kiosk = id.map({ centre.kiosk(Kiosk.ID($0)) }) ?? centre.kiosks.first else {
            throw Exit.Failure(Exit.usage, "--kiosk: the centre has \(centre.kiosks.map(\.id.rawValue).joined(separator: ", "))")
        }
        return kiosk
    }

    static func text(_ answer: CheckInAnswer?, at kiosk: Kiosk) -> String {
        switch answer {
        case .arrived(let slip)?: "\(kiosk.name): \(slip.outcome.rawValue), \(slip.token.pattern.rawValue) \(slip.token.animal.rawValue)"
        case .refused(let refusal)?: "\(kiosk.name): \(refusal.outcome.rawValue) (\(refusal.code))"
        case nil: "scanned at \(kiosk.name); its screen shows what came of it"
        }
    }
}
