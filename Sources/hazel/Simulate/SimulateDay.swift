import ArgumentParser
import Reception
import Terminal

struct SimulateDay: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "day", abstract: "Let families come to the demo centre, one after another.",
        discussion: "Some of today's passes are scanned, in an order that the seed decides; now and then somebody asks for a person.")

    @OptionGroup var house: HouseOptions

    @Option(help: "How many families come; no more than hold a pass for today.")
    var families = 30

    @Option(help: "The same number gives the same day.")
    var seed: UInt64 = 7

    @Option(help: "Seconds between two families.")
    var every = 2.0

    @Option(help: "The kiosk, by its id. Without it families come to all of them.")
    var kiosk: String?

    func validate() throws {
        guard (1...10_000).contains(families) else { throw ValidationError("--families: a number from 1 to 10000") }
        guard (0...3600).contains(every) else { throw ValidationError("--every: seconds, from 0 to 3600") }
    }

    func run() async throws {
        try await SimulateCommand.with(house) { client, configuration in
            let kiosks = try kiosk.map { [try SimulateScan.kiosk($0, in: configuration.centre)] } ?? configuration.centre.kiosks
            let passes = try await client.simulatedPasses()
            for (index, step) in DayPlan(passes: passes.count, kiosks: kiosks.count, families: families, seed: seed).steps.enumerated() {
                if index > 0 { try await Task.sleep(for: .seconds(every)) }
                try await take(step, client, passes, kiosks)
            }
        }
    }

    private func take(_ step: DayPlan.Step, _ client: DeskClient, _ passes: [SimulatedPass], _ kiosks: [Kiosk]) async throws {
        let kiosk = kiosks[step.kiosk]
        let answer = try await client.simulateScan(passes[step.pass].code, at: kiosk.id)
        Console.say("\(passes[step.pass].label). \(SimulateScan.text(answer, at: kiosk))")
        guard step.asks else { return }
        _ = try await client.askAssistance(at: kiosk.id)
        Console.say("\(kiosk.name): a family asks for a person")
    }
}

/// Who comes in which order, and who asks for a person: the same for the same seed.
struct DayPlan {
    struct Step: Equatable {
        /// Which of the passes, and at which of the kiosks.
        var pass, kiosk: Int
        var asks: Bool
    }

    let steps: [Step]

    init(passes: Int, kiosks: Int, families: Int, seed: UInt64) {
        var random = Seeded(seed)
        let coming = (0..<passes).shuffled(using: &random).prefix(kiosks > 0 ? families : 0)
        steps = coming.map { Step(pass: $0, kiosk: Int.random(in: 0..<kiosks, using: &random), asks: Int.random(in: 0..<10, using: &random) == 0) }
    }
}
