import Foundation

extension Program {
    /// Runs the program to its end, and kills it where it takes too long, writes too much, or the task is cancelled.
    ///
    /// Whatever it has started itself ends with it.
    /// - Parameters:
    ///   - input: What it reads on standard input; nothing else can read that.
    ///   - limit: How long it may take.
    ///   - most: How many bytes of its standard output are kept. None: its output goes nowhere.
    /// - Throws: ``ProgramError``, or a `CancellationError` once it has been killed for that.
    func run(input: [UInt8] = [], limit: Duration, most: Int = 0) async throws -> ProgramEnding {
        let run = ProgramRun(self, input: input, limit: limit, most: most)
        return try await withTaskCancellationHandler {
            try await withCheckedThrowingContinuation { continuation in
                // It waits for the program, which a thread of the tasks must not.
                Thread.detachNewThread {
                    continuation.resume(with: run.result())
                    run.bury()
                }
            }
        } onCancel: {
            run.cut(.cancelled)
        }
    }

    /// Runs the program, which is given nothing to read and nothing personal, where it only counts that it ends well.
    /// - Throws: ``ProgramError`` with the last line of what it complained of, or a `CancellationError`.
    public func run(within limit: Duration) async throws {
        try await run(limit: limit).check(self, quoting: true)
    }
}
