import Foundation
import Reception
import Store

/// The case store's server as a program of its own, so that its processor time is its own. It ends with whoever started it.
final class CityServer {
    let id: Int32
    private let shell = Process()
    private let life = Pipe()
    /// Kept open: a server whose log nobody has open any more ends at its next word.
    private let out = Pipe(), log = Pipe()

    /// Waits until it listens.
    /// - Throws: ``DeskError`` `unreachable`, with its log's last words.
    init(_ arguments: [String]) throws {
        shell.executableURL = URL(filePath: "/bin/sh")
        shell.arguments = ["-c", #"trap "" INT; "$0" "$@" & echo $!; read _; kill $!"#, try FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")] + arguments
        (shell.standardInput, shell.standardOutput, shell.standardError) = (life, out, log)
        try shell.run()
        let told = String(decoding: out.fileHandleForReading.availableData, as: UTF8.self)
        id = Int32(told.trimmingCharacters(in: .whitespacesAndNewlines)) ?? 0
        var text = ""
        while text.ranges(of: "listening").count < 3 {
            let more = log.fileHandleForReading.availableData
            guard !more.isEmpty else { throw DeskError(.unreachable, cause: "the server has not started: \(text.suffix(400))") }
            text += String(decoding: more, as: UTF8.self)
        }
        // What it says from now on is let go, but read, so that it never waits for a reader.
        log.fileHandleForReading.readabilityHandler = { if $0.availableData.isEmpty { $0.readabilityHandler = nil } }
    }

    /// Ends it, and waits for that.
    func stop() {
        try? life.fileHandleForWriting.close()
        shell.waitUntilExit()
        // What is being answered is answered: the server says itself when it has had enough.
        for _ in 0..<2500 where ProcessorTime(of: id) != nil { usleep(10_000) }
    }

    /// - Throws: ``DeskError`` `unreachable` where it has ended by itself.
    func check() throws {
        if ProcessorTime(of: id) == nil { throw DeskError(.unreachable, cause: "the server has ended") }
    }

    /// The most memory that it had in use, in MiB (proc_pid_status(5), `VmHWM`).
    var memory: Int {
        let status = (try? String(contentsOfFile: "/proc/\(id)/status", encoding: .utf8)) ?? ""
        let line = status.split(separator: "\n").first { $0.hasPrefix("VmHWM") }
        return (line?.split(whereSeparator: { !$0.isNumber }).first.flatMap { Int($0) } ?? 0) / 1024
    }
}

/// What the kernel says of a process's time (proc_pid_stat(5)).
struct ProcessorTime {
    var name: Substring
    var parent: Int32
    /// In seconds: its own, and that of its children that have ended.
    var own, children: Double

    /// `nil` where there is no such process, or none that still runs.
    init?(of id: Int32) {
        guard let text = try? String(contentsOfFile: "/proc/\(id)/stat", encoding: .utf8), let open = text.firstIndex(of: "("),
              let close = text.lastIndex(of: ")")
        else { return nil }
        let fields = text[close...].split(separator: " ").dropFirst().map(String.init)
        guard fields.count > 15, fields[0] != "Z", let parent = Int32(fields[1]), let times = Self.numbers(fields[11...14]) else { return nil }
        let second = Double(sysconf(Int32(_SC_CLK_TCK)))
        (name, self.parent) = (text[text.index(after: open)..<close], parent)
        (own, children) = ((times[0] + times[1]) / second, (times[2] + times[3]) / second)
    }

    private static func numbers(_ texts: ArraySlice<String>) -> [Double]? {
        let numbers = texts.compactMap(Double.init)
        return numbers.count == texts.count ? numbers : nil
    }

    /// Of a PostgreSQL on this machine, all its processes together.
    /// - Parameter backend: the process that serves one of its connections.
    static func postgres(of backend: Int32) -> Double? {
        guard let one = ProcessorTime(of: backend), one.name == "postgres", let mother = ProcessorTime(of: one.parent) else { return nil }
        let all = (try? FileManager.default.contentsOfDirectory(atPath: "/proc")) ?? []
        let others = all.compactMap { Int32($0) }.compactMap { ProcessorTime(of: $0) }.filter { $0.parent == one.parent }
        return others.reduce(mother.own + mother.children) { $0 + $1.own }
    }
}
