import Foundation
import Glibc
import Testing

@testable import Hardware

@Suite("A program", .timeLimit(.minutes(5))) struct ProgramTests {
    @Test("is a first word and more") func words() {
        #expect(Program(["aplay", "-q"]) == Program("aplay", ["-q"]))
        #expect(Program([]) == nil && Program([""]) == nil && Program(["aplay", "a\u{0}b"]) == nil)
    }

    @Test("gets its input whole and gives its output whole, however long") func pipes() async throws {
        let input = (0..<3_000_000).map { UInt8(truncatingIfNeeded: $0 &* 31) }
        let ending = try await Program("cat", []).run(input: input, limit: .seconds(30), most: input.count)
        #expect(ending.status == .exited(0) && ending.output == input)
    }

    @Test("that reads nothing of its input has done its work all the same") func unread() async throws {
        let ending = try await Program("true", []).run(input: [UInt8](repeating: 0, count: 1_000_000), limit: .seconds(30))
        #expect(ending.status == .exited(0))
    }

    @Test("is given nothing but what it is given") func nothingElse() async throws {
        let bench = try SpeechBench()
        // Neither a file that Hazel has open, nor that it does not hear a signal.
        try Data().write(to: bench.file("journal"))
        let journal = open(bench.file("journal").path, O_RDWR)
        defer { close(journal) }
        signal(SIGHUP, SIG_IGN)
        defer { signal(SIGHUP, SIG_DFL) }
        let look = Program("sh", ["-c", "ls -l /proc/self/fd; grep SigIgn /proc/self/status"])
        let found = String(decoding: try await look.run(input: [1], limit: .seconds(30), most: 10_000).output, as: UTF8.self)
        #expect(found.contains(" 0 -> ") && !found.contains("journal"))
        let ignored = try #require(found.firstMatch(of: /SigIgn:\t([0-9a-f]+)/).flatMap { UInt64($0.1, radix: 16) })
        // The C library keeps the signals 32 and 33 for itself.
        #expect(ignored & 0x7FFF_FFFF == 0)
    }

    @Test("that complains at length is not held up by that, and its last words are told") func complaint() async throws {
        let wordy = Program("sh", ["-c", "echo 'no such \u{7}device' >&2; exit 3"])
        let ending = try await wordy.run(limit: .seconds(30))
        #expect(throws: ProgramError(program: "sh", fault: .failed(3, said: "no such device"))) { try ending.check(wordy, quoting: true) }
        #expect(throws: ProgramError(program: "sh", fault: .failed(3, said: ""))) { try ending.check(wordy, quoting: false) }
        let endless = try await Program("sh", ["-c", "head -c 1000000 /dev/zero >&2"]).run(limit: .seconds(30))
        #expect(endless.status == .exited(0) && endless.complaint.count == 2_048)
    }

    @Test("that is not there, or is none, is an error that says so", arguments: [
        ("no-such-program-of-hazel", "No such file or directory"), ("/etc/passwd", "Permission denied"), ("/", "Permission denied"),
    ])
    func missing(name: String, reason: String) async {
        let error = ProgramError(program: name, fault: .notStarted(reason))
        await #expect(throws: error) { _ = try await Program(name, []).run(limit: .seconds(30)) }
        #expect("\(error)" == "\(name) cannot be started: \(reason)")
    }

    @Test("that a signal ends has failed") func endedBySignal() async throws {
        let program = Program("sh", ["-c", "kill -SEGV $$"])
        let ending = try await program.run(limit: .seconds(30))
        #expect(throws: ProgramError(program: "sh", fault: .killed(signal: SIGSEGV))) { try ending.check(program, quoting: true) }
    }

    @Test("that writes without end is ended") func tooMuch() async {
        await #expect(throws: ProgramError(program: "yes", fault: .wroteTooMuch)) {
            _ = try await Program("yes", []).run(limit: .seconds(30), most: 100_000)
        }
    }

    @Test("that hangs is killed with all that it started, even where it will not hear") func hangs() async throws {
        let bench = try SpeechBench()
        let deaf = try bench.script("deaf.sh", "trap '' TERM INT HUP; tail -f /dev/null & echo \"$$ $!\" > pids; exec 2>&-; wait")
        await #expect(throws: ProgramError(program: "sh", fault: .tookTooLong(.milliseconds(300)))) {
            _ = try await deaf.run(input: [UInt8](repeating: 0, count: 1_000_000), limit: .milliseconds(300), most: 10)
        }
        for process in try await bench.processes("pids") { try await SpeechBench.until { !SpeechBench.runs(process) } }
    }

    @Test("ends when its task is cancelled, with all that it started") func cancelled() async throws {
        let bench = try SpeechBench()
        let endless = try bench.endlessPlayer("endless")
        let task = Task { try await endless.run(input: [UInt8](repeating: 0, count: 1_000_000), limit: .seconds(60)) }
        let processes = try await bench.processes("endless.pids")
        #expect(processes.count == 2 && processes.allSatisfy(SpeechBench.runs))
        task.cancel()
        await #expect(throws: CancellationError.self) { _ = try await task.value }
        for process in processes { try await SpeechBench.until { !SpeechBench.runs(process) } }
    }

    @Test("is not started by a task that is cancelled already") func cancelledBefore() async throws {
        let bench = try SpeechBench()
        let program = try bench.player("late")
        let task = Task {
            await withCheckedContinuation { continuation in withUnsafeCurrentTask { $0?.cancel() }; continuation.resume() }
            return try await program.run(input: [1], limit: .seconds(30))
        }
        await #expect(throws: CancellationError.self) { _ = try await task.value }
        #expect(bench.text("late.count") == nil)
    }

    @Test("leaves nothing running behind when it ends itself") func leftBehind() async throws {
        let bench = try SpeechBench()
        let program = try bench.script("leaver.sh", "tail -f /dev/null & echo $! > pids")
        #expect(try await program.run(limit: .seconds(30)).status == .exited(0))
        for process in try await bench.processes("pids") { try await SpeechBench.until { !SpeechBench.runs(process) } }
    }

    @Test("never holds another one’s input open, however many start at once") func manyAtOnce() async throws {
        try await withThrowingTaskGroup(of: Bool.self) { group in
            for number in 0..<60 {
                group.addTask {
                    let input = Array("\(number)".utf8)
                    return try await Program("cat", []).run(input: input, limit: .seconds(60), most: 10).output == input
                }
            }
            for try await isRight in group { #expect(isRight) }
        }
    }
}
