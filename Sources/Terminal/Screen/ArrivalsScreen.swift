public import Foundation
import Reception
public import Words

/// The arrivals list on a whole terminal, which updates by itself and takes the acts of staff.
public struct ArrivalsScreen: Sendable {
    let client: DeskClient
    let language: Language
    let environment: [String: String]
    let name: String?
    let clock: @Sendable () -> Date

    /// Why the screen was left.
    public enum Ending: Equatable, Sendable {
        case quit
        /// By a signal of this number; a program ends with 128 more than it.
        case signal(Int32)
    }

    /// - Parameters:
    ///   - environment: `TERM` and `NO_COLOR` are read from it.
    ///   - name: the first name of the user, told to a family to whom they come.
    ///   - clock: this machine's time.
    public init(
        client: DeskClient, language: Language, environment: [String: String], name: String? = nil,
        clock: @escaping @Sendable () -> Date
    ) {
        (self.client, self.language, self.environment, self.name, self.clock) = (client, language, environment, name, clock)
    }

    /// Shows the list until the user leaves it.
    /// - Throws: ``DeskError`` where the hub does not answer at the start (later it is waited for), ``ScreenError`` where this is no
    ///   terminal. The terminal is then as it was.
    public func run() async throws -> Ending {
        let (centre, board) = (try await client.centre(), try await client.board())
        guard let mailbox = Mailbox() else { throw ScreenError.noFilesLeft }
        let model = ArrivalsModel(centre: centre, language: language, board: board, size: .least, now: clock(), name: name, syncDue: clock())
        let listener = Task { for await signal in client.signals() { mailbox.post(.signal(signal)) } }
        defer { listener.cancel() }
        return try await withCheckedThrowingContinuation { continuation in
            let thread = Thread { [self] in
                continuation.resume(with: Result { try ScreenLoop(self, mailbox, model).run() })
            }
            thread.name = "screen"
            thread.start()
        }
    }

    /// Does what the screen wants done, and posts what came of it.
    func perform(_ effect: ArrivalsEffect, _ mailbox: Mailbox) {
        Task {
            switch effect {
            case .loadBoard: mailbox.post(await load())
            // A hub that does not say how it is has no line for it; what was known stays.
            case .loadSync: if let states = try? await client.syncStates() { mailbox.post(.sync(states)) }
            case .act(let act, let target): mailbox.post(.acted(act, on: target, await fault { try await client.act(act) }))
            case .redraw, .quit: break
            }
        }
    }

    private func load() async -> ArrivalsEvent {
        do {
            return .board(try await client.board())
        } catch {
            return .boardFailed(Self.deskError(error))
        }
    }

    private func fault(_ work: () async throws -> Void) async -> DeskError? {
        do {
            try await work()
            return nil
        } catch {
            return Self.deskError(error)
        }
    }

    private static func deskError(_ error: any Error) -> DeskError {
        error as? DeskError ?? DeskError(.unreachable, cause: "the call was not finished")
    }
}
