import Foundation
import Glibc
import Synchronization

/// One run of a program, seen through on one thread; any thread may cut it short.
final class ProgramRun: Sendable {
    /// Why a run is cut short.
    enum Cut: Sendable { case cancelled, tookTooLong, wroteTooMuch }

    private struct State {
        /// While the program runs, and until its end has been taken notice of: only so long is the number its own.
        var process: pid_t?
        var cut: Cut?
    }

    private let program: Program
    private let input: [UInt8]
    private let limit: Duration
    private let most: Int
    private let state = Mutex(State())

    init(_ program: Program, input: [UInt8], limit: Duration, most: Int) {
        (self.program, self.input, self.limit, self.most) = (program, input, limit, most)
    }

    /// Ends the program and all that it started, or keeps it from being started.
    func cut(_ cut: Cut) {
        state.withLock { state in
            state.cut = state.cut ?? cut
            if let process = state.process { kill(-process, SIGKILL) }
        }
    }

    /// Starts the program and waits for its end.
    func result() -> Result<ProgramEnding, any Error> {
        ProgramPipes.keepQuietAboutClosedPipes()
        return Result {
            var pipes = try start()
            let status = attend(&pipes)
            if let cut = state.withLock({ $0.cut }) { throw error(for: cut) }
            guard let status else { throw error(for: .tookTooLong) }
            pipes.empty()
            return ProgramEnding(status: status, output: pipes.output.bytes, complaint: pipes.complaint.bytes)
        }
    }

    /// Waits for a program that did not end although it was killed, as one does that waits for a broken device.
    func bury() {
        while state.withLock({ $0.process }) != nil, reap() == nil { usleep(100_000) }
    }

    private func start() throws -> ProgramPipes {
        try Self.starting.withLock { _ in
            var pipes = try ProgramPipes(program, input: input, most: most)
            try state.withLock { state in
                if state.cut != nil { throw CancellationError() }
                state.process = try program.start(pipes.ends)
            }
            pipes.closeFarEnds()
            return pipes
        }
    }

    /// One at a time: between a pipe’s making and its mark that keeps it from programs, no other program may start and take it along.
    /// It would hold the pipe open, and this program would wait for the end of its input in vain.
    private static let starting = Mutex(())

    /// Feeds the program and takes what it writes until it ends. `nil` where even killing does not end it within the grace.
    private func attend(_ pipes: inout ProgramPipes) -> ProgramEnding.Status? {
        var end = ContinuousClock.now.advanced(by: limit)
        var isGrace = false
        while true {
            pipes.exchange(waiting: Self.tick)
            if let status = reap() { return status }
            if pipes.output.isOverfull { cut(.wroteTooMuch) }
            if ContinuousClock.now >= end {
                if isGrace { return nil }
                cut(.tookTooLong)
            }
            if !isGrace, state.withLock({ $0.cut }) != nil { (isGrace, end) = (true, .now.advanced(by: Self.grace)) }
        }
    }

    /// How the program ended; `nil` while it runs. What it started ends before its number can be another's.
    private func reap() -> ProgramEnding.Status? {
        state.withLock { state in
            guard let process = state.process else { return nil }
            var news = siginfo_t()
            guard waitid(P_PID, id_t(process), &news, WEXITED | WNOHANG | WNOWAIT) == 0, news.si_signo == SIGCHLD else { return nil }
            kill(-process, SIGKILL)
            var status: Int32 = 0
            waitpid(process, &status, 0)
            state.process = nil
            return status & 0x7F == 0 ? .exited((status >> 8) & 0xFF) : .killed(signal: status & 0x7F)
        }
    }

    private func error(for cut: Cut) -> any Error {
        switch cut {
        case .cancelled: CancellationError()
        case .tookTooLong: ProgramError(program: program.name, fault: .tookTooLong(limit))
        case .wroteTooMuch: ProgramError(program: program.name, fault: .wroteTooMuch)
        }
    }

    /// How long at most the end of a program goes unnoticed, where it has closed its outputs before; open ones tell at once.
    private static let tick = Duration.milliseconds(10)
    private static let grace = Duration.seconds(2)
}
