import Foundation
import Synchronization
import Testing

/// One process, and what it says on standard error.
final class Program: Sendable {
    private struct State {
        var process: Process?
        var text = ""
        var waiting: [(count: Int, text: String, done: CheckedContinuation<Void, any Error>)] = []
    }

    private let state = Mutex(State())

    struct Ended: Error { var text: String }

    func start(_ program: URL, _ arguments: [String]) throws {
        let process = Process()
        (process.executableURL, process.arguments) = (program, arguments)
        let pipe = Pipe()
        (process.standardOutput, process.standardError) = (FileHandle.nullDevice, pipe)
        pipe.fileHandleForReading.readabilityHandler = { [weak self] handle in self?.take(handle.availableData, handle) }
        try process.run()
        state.withLock { ($0.process, $0.text) = (process, "") }
    }

    var id: Int32? { state.withLock { $0.process?.processIdentifier } }
    var text: String { state.withLock(\.text) }

    func stop(_ signal: Int32) {
        guard let process = state.withLock({ state in defer { state.process = nil }; return state.process }), process.isRunning else { return }
        kill(process.processIdentifier, signal)
        process.waitUntilExit()
    }

    /// Waits until the log has a text so many times; ends with an error where the process ends before.
    func log(has count: Int, _ text: String) async throws {
        try await withCheckedThrowingContinuation { (done: CheckedContinuation<Void, any Error>) in
            let now = state.withLock { state in
                if state.text.ranges(of: text).count >= count { return true }
                state.waiting.append((count, text, done))
                return false
            }
            if now { done.resume() }
        }
    }

    private func take(_ data: Data, _ handle: FileHandle) {
        if data.isEmpty { handle.readabilityHandler = nil }
        let (found, text) = state.withLock { state in
            state.text += String(decoding: data, as: UTF8.self)
            let text = state.text
            let found = state.waiting.filter { data.isEmpty || text.ranges(of: $0.text).count >= $0.count }
            state.waiting.removeAll { data.isEmpty || text.ranges(of: $0.text).count >= $0.count }
            return (found, text)
        }
        for waiting in found {
            if data.isEmpty { waiting.done.resume(throwing: Ended(text: text)) } else { waiting.done.resume() }
        }
    }

    /// Runs a program to its end.
    static func run(_ program: URL, _ arguments: [String], input: String = "") throws -> (Int32, String) {
        let process = Process()
        (process.executableURL, process.arguments) = (program, arguments)
        let (into, out) = (Pipe(), Pipe())
        (process.standardInput, process.standardOutput, process.standardError) = (into, out, out)
        try process.run()
        try into.fileHandleForWriting.write(contentsOf: Data(input.utf8))
        try into.fileHandleForWriting.close()
        let text = String(decoding: out.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
        process.waitUntilExit()
        return (process.terminationStatus, text)
    }
}

/// Ports for the tests' servers, three at a time: from 9,000 to 18,300, where no other room's tests have theirs.
enum Ports {
    private static let last = Mutex(9_000 + Int(getpid()) % 1000 * 9)

    static func next() -> Int { last.withLock { $0 += 3; return $0 } }
}
