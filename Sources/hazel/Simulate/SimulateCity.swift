import ArgumentParser
import Foundation
import Reception
import Store
import Synchronization

struct SimulateCity: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "city", abstract: "Make up years of a city's centres, and count them.",
        discussion: """
            Term, holidays, clinic days and long waits; the same seed gives the same visits. Into the folder go the raw visits of each centre \
            (visits-NN.csv) and the tallies that the hub's own rules make of them (tallies-NN.sqlite). `hazel bench statistics --city` asks \
            them, and Tests/bench/compare_city.py answers the same from the raw visits alone. Ten million visits are 13 centres and 10 \
            years; they take about a gigabyte.
            """)

    @Option(help: "How many centres.") var centres = 13
    @Option(help: "How many years, up to and with the last one.") var years = 10
    @Option(help: "The last year.") var last = 2026
    @Option(help: "Visits on an ordinary day of a centre.") var visits = 325
    @Option(help: "The same number gives the same city.") var seed: UInt64 = 7
    @Option(help: "The folder; made where it is missing, and written anew.") var to: String

    func validate() throws {
        guard (1...100).contains(centres) else { throw ValidationError("--centres: a number from 1 to 100") }
        guard (1...50).contains(years) else { throw ValidationError("--years: a number from 1 to 50") }
        guard (1980...2100).contains(last) else { throw ValidationError("--last: a year from 1980 to 2100") }
        guard (1...100_000).contains(visits) else { throw ValidationError("--visits: a number from 1 to 100000") }
    }

    func run() async throws {
        let folder = try CityFolder(URL(filePath: to), plan: .init(
            centres: centres, first: CentreDay(year: last - years + 1, month: 1, day: 1), last: CentreDay(year: last, month: 12, day: 31),
            visits: visits, seed: seed))
        try empty(folder)
        let all = try folder.book(nil), progress = CityProgress(centres: centres, months: years * 12), start = ContinuousClock.now
        try await withThrowingTaskGroup(of: Void.self) { group in
            let lanes = min(centres, ProcessInfo.processInfo.activeProcessorCount)
            for lane in 0..<lanes {
                group.addTask {
                    for centre in stride(from: lane, to: centres, by: lanes) {
                        try folder.simulate(centre, into: all) { month, visits in progress.tell(centre, month, visits) }
                    }
                }
            }
            try await group.waitForAll()
        }
        Console.endProgress()
        let seconds = (ContinuousClock.now - start) / .seconds(1)
        Console.say(String(format: "%d visits of %d centres in %.0f s (%.0f a second)", progress.visits, centres, seconds, Double(progress.visits) / seconds))
    }

    /// Takes away what an earlier run has left.
    private func empty(_ folder: CityFolder) throws {
        let files = try FileManager.default.contentsOfDirectory(at: folder.folder, includingPropertiesForKeys: nil)
        for file in files where ["visits-", "tallies-"].contains(where: file.lastPathComponent.hasPrefix) { try FileManager.default.removeItem(at: file) }
    }
}

/// How far a city is.
final class CityProgress: Sendable {
    private let centres, months: Int
    private let state = Mutex((visits: [Int: Int](), months: 0))

    init(centres: Int, months: Int) { (self.centres, self.months) = (centres, months) }

    var visits: Int { state.withLock { $0.visits.values.reduce(0, +) } }

    func tell(_ centre: Int, _ month: CentreMonth, _ visits: Int) {
        state.withLock { state in
            state.visits[centre] = visits
            state.months += 1
            let sum = state.visits.values.reduce(0, +)
            Console.progress("\(state.months * 100 / (centres * months)) %: \(sum) visits; centre \(centre + 1) of \(centres) is in \(month)")
        }
    }
}
