import Foundation
import Glibc
import Reception
import Testing
import Words

@testable import Hardware

/// A folder with small shell scripts in the place of players and senses, and what these have left there.
final class SpeechBench: Sendable {
    static let kiosk = Kiosk.ID("hall")

    let folder: URL

    init() throws {
        folder = URL(filePath: NSTemporaryDirectory()).appending(path: "hazel-speech-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    }

    deinit { try? FileManager.default.removeItem(at: folder) }

    /// A shell script that begins in the folder. The shell is started with it, since a file just written may still count as open.
    func script(_ name: String, _ text: String) throws -> Program {
        try Data("cd '\(folder.path)'\n\(text)\n".utf8).write(to: file(name))
        return Program("sh", [file(name).path])
    }

    /// Keeps the last sound that it got whole, and counts them.
    func player(_ name: String) throws -> Program {
        try script("\(name).sh", "cat > \(name).part; mv \(name).part \(name).wav; echo played >> \(name).count")
    }

    /// Begins to play and never ends by itself, as one with a long sound; nor does what it has started.
    func endlessPlayer(_ name: String) throws -> Program {
        try script("\(name).sh", "head -c 44 > \(name).head; tail -f /dev/null & echo \"$$ $!\" > \(name).part; mv \(name).part \(name).pids; wait")
    }

    /// Says yes while the file `plugged` is there.
    func sense() throws -> Program { try script("sense.sh", "echo asked >> sense.count; test -e plugged") }

    /// A headset with a sense; on a busy machine that may take its time.
    func headset(_ player: Program, sense: Program? = nil) throws -> SpeechOutput.Headset {
        var headset = SpeechOutput.Headset(player: player, sense: try sense ?? self.sense())
        headset.patience = .seconds(30)
        return headset
    }

    func plug(_ isIn: Bool) throws {
        if isIn { try Data().write(to: file("plugged")) } else { try FileManager.default.removeItem(at: file("plugged")) }
    }

    func file(_ name: String) -> URL { folder.appending(path: name) }

    func text(_ name: String) -> String? { try? String(contentsOf: file(name), encoding: .utf8) }

    func wave(_ name: String) throws -> Wave { try Wave(reading: Data(contentsOf: file(name))) }

    func count(_ name: String) -> Int { text("\(name).count")?.split(separator: "\n").count ?? 0 }

    func names(in folder: String) -> [String] {
        ((try? FileManager.default.contentsOfDirectory(atPath: file(folder).path)) ?? []).sorted()
    }

    /// The numbers of the processes that a script has written down, once it has.
    func processes(_ name: String) async throws -> [pid_t] {
        try await appears(name)
        return try #require(text(name)).split(whereSeparator: \.isWhitespace).compactMap { pid_t($0) }
    }

    /// Waits until a file is there.
    func appears(_ name: String) async throws {
        try await SpeechBench.until { FileManager.default.fileExists(atPath: self.file(name).path) }
    }

    /// Waits until something holds, and fails where it never does.
    static func until(_ holds: () -> Bool) async throws {
        let end = ContinuousClock.now.advanced(by: .seconds(30))
        while !holds() {
            try #require(ContinuousClock.now < end, "what the test waits for does not come")
            try await Task.sleep(for: .milliseconds(2))
        }
    }

    /// Whether a process runs. One that has ended and is not yet buried by the system does not, nor one that was killed and has not been
    /// given a processor since (`proc(5)`: SIGKILL, the ninth signal, stands in the set that waits for it).
    static func runs(_ process: pid_t) -> Bool {
        guard let status = try? String(contentsOfFile: "/proc/\(process)/status", encoding: .utf8) else { return false }
        let fields = Dictionary(status.split(separator: "\n").compactMap { line -> (Substring, Substring)? in
            line.firstIndex(of: ":").map { (line[..<$0], line[line.index(after: $0)...].drop(while: \.isWhitespace)) }
        }) { first, _ in first }
        let isKilled = ["SigPnd", "ShdPnd"].contains { UInt64(fields[$0] ?? "", radix: 16).map { $0 & 1 << 8 != 0 } ?? false }
        return !isKilled && !["Z", "X"].contains(fields["State"]?.prefix(1) ?? "X")
    }
}

/// The pauses between two looks at the headset, ended by hand, one at a time.
final class HandPause: Sendable {
    private let ticks = AsyncStream<Void>.makeStream()
    private let begun = AsyncStream<Duration>.makeStream()

    @Sendable func pause(_ duration: Duration) async throws {
        begun.continuation.yield(duration)
        var ticks = ticks.stream.makeAsyncIterator()
        _ = await ticks.next()
        try Task.checkCancellation()
    }

    func end() { ticks.continuation.yield() }

    /// Waits until a pause has begun, and gives its length.
    func next() async -> Duration? {
        var begun = begun.stream.makeAsyncIterator()
        return await begun.next()
    }
}

extension Utterance {
    static let welcome = Utterance([.passing("The way is free.")], language: "en", isPersonal: false)
    static let personal = Utterance([.passing("Your appointment is at three.")], language: "en", isPersonal: true)
}

extension Wave {
    var peak: Int { samples.map { abs(Int($0)) }.max() ?? 0 }
    var seconds: Double { duration / .seconds(1) }
}
