import Hardware
import Logging
import Reception
import ServiceLifecycle
import Words

/// Runs the centre's own program when a party that waits in its car is called. Where it fails the log says so, and staff still see
/// on their page that somebody has to fetch them.
struct CarHook: ServiceLifecycle.Service, CustomStringConvertible {
    let program: Program
    let desk: any FrontDesk
    let centre: Centre
    let language: Language
    let logger: Logger

    /// All that a log says of it.
    var description: String { "hook for the car" }

    func run() async throws {
        await cancelWhenGracefulShutdown {
            var known: Set<CarCall>?
            while !Task.isCancelled {
                do {
                    for try await _ in try await desk.follow() { known = await look(known) }
                } catch {
                    logger.debug("the desk is not followed", metadata: ["cause": "\(error)"])
                }
                try? await Task.sleep(for: .seconds(5))
            }
        }
    }

    /// Looks at the board once, and runs the program for each call that is new.
    /// - Parameter known: the calls that were seen before; `nil` at the start: those that stand then were told by whoever ran before.
    func look(_ known: Set<CarCall>?) async -> Set<CarCall>? {
        guard let board = try? await desk.board() else { return known }
        let calls = CarCall.all(on: board)
        for call in known.map(calls.subtracting) ?? [] { await tell(call) }
        return calls
    }

    private func tell(_ call: CarCall) async {
        do {
            try await call.told(to: program, centre: centre, language: language).run(within: .seconds(30))
        } catch {
            logger.error(
                "the hook for the car did not work; a family that waits in its car must be fetched", metadata: ["cause": "\(error)"])
        }
    }
}
