import Foundation
import Hardware
import Reception
import Web

/// The simulated board as its page and `hazel simulate` reach it.
struct SimulatorDesk {
    let board: SimulatedLines
    let desk: any FrontDesk
    let configuration: Configuration
    let surroundings: Surroundings
    /// Takes a scan as it takes those of real scanners.
    let reader: ScanReader
    /// How often its readers are told to look again even where no line has changed; `nil`: never.
    var looks: Duration?
    /// Waits; handed in, so that tests do not.
    var pause: @Sendable (Duration) async throws -> Void = { try await Task.sleep(for: $0) }

    /// As long as a finger rests on a button: longer than any bounce that is waited for.
    static let press = Duration.milliseconds(200)

    var simulator: Simulator {
        Simulator(
            kiosks: "http://\(configuration.listen.kiosk)", lines: { board.lines.map(Self.drawn) },
            press: { line in
                board.pull(line, active: true)
                try? await pause(Self.press)
                board.pull(line, active: false)
            },
            scan: { try await scan($0) }, passes: { try await passes() },
            changes: { signals() })
    }

    private func scan(_ scan: Scan) async throws -> SimulatedScan {
        switch await reader.take(scan) {
        case .checkedIn(let answer): SimulatedScan(answer: answer)
        case .leaving: SimulatedScan(answer: nil)
        case .failed(let error): throw error
        }
    }

    private func passes() async throws -> [SimulatedPass] {
        let (now, centre) = (surroundings.now().wall, configuration.centre)
        return TodaysPasses(centre: centre, now: now).list(try await desk.passes(.day(centre.day(of: now))))
    }

    private static func drawn(_ line: SimulatedLine) -> DrawnLine {
        DrawnLine(
            name: line.id, meaning: "\(line.meaning)", direction: line.meaning.isOutput ? .output : .input, isOn: line.isActive,
            place: line.meaning.place)
    }

    private func signals() -> AsyncStream<Void> {
        let (stream, continuation) = AsyncStream.makeStream(of: Void.self, bufferingPolicy: .bufferingNewest(1))
        let task = Task {
            for await _ in board.changes() { continuation.yield() }
            continuation.finish()
        }
        let clock = Task {
            while let looks, !Task.isCancelled {
                try await pause(looks)
                continuation.yield()
            }
        }
        continuation.onTermination = { _ in
            task.cancel()
            clock.cancel()
        }
        return stream
    }
}

extension LineMeaning {
    /// The place that a lamp or a button belongs to.
    fileprivate var place: Place.ID? {
        switch self {
        case .lamp(.place(let place)), .button(.done(let place)): place
        default: nil
        }
    }
}
