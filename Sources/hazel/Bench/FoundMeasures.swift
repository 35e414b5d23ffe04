import Foundation

/// How well needs were answered.
struct FoundWell: Encodable, CustomStringConvertible {
    var language, manner: String
    var needs: Int
    /// Parts of one.
    var first, inFive: Double

    var description: String {
        String(format: "%@, %@: %d needs, %.1f %% answered first, %.1f %% in the first five", language, manner, needs, first * 100, inFive * 100)
    }
}

/// How fast needs were answered.
struct FoundFast: Encodable, CustomStringConvertible {
    var services, keystrokes: Int
    /// Milliseconds for a keystroke.
    var p50, p99: Double
    /// Milliseconds until the finder was made.
    var build: Double
    /// What the services and the finder took, in MiB.
    var memory: Double

    var description: String {
        String(format: "%d services: a keystroke takes %.2f ms (p50), %.2f ms (p99) of %d; made in %.0f ms, %.1f MiB", services, p50, p99, keystrokes, build, memory)
    }
}

/// The memory that the process has now (`VmRSS` of proc(5)).
enum ResidentMemory {
    /// In MiB; 0 where the system does not tell.
    static func now() -> Double {
        let status = (try? String(contentsOfFile: "/proc/self/status", encoding: .utf8)) ?? ""
        let line = status.split(separator: "\n").first { $0.hasPrefix("VmRSS:") }
        return (line?.split(whereSeparator: \.isWhitespace).dropFirst().first).flatMap { Double($0) }.map { $0 / 1024 } ?? 0
    }
}
