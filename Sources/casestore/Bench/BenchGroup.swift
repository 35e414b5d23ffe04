import ArgumentParser

struct BenchCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "bench", abstract: "Measure the case store: how fast changes are kept, and what a city costs it.",
        subcommands: [BenchRows.self, CityCommand.self], defaultSubcommand: BenchRows.self)
}
