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

/// How a directory of so many services is taken in and searched.
struct FoundFast: Encodable, CustomStringConvertible {
    /// Milliseconds for a keystroke.
    var keystroke: Spread
    var services: Int
    /// Milliseconds to read and join the JSON, to do no more than parse it, and to make the finder.
    var importing, parsing, build: Double
    /// The most memory that the process had while it imported and made the finder, in MiB: the program and the JSON are in it.
    var peak: Double
    /// How many times those of the smallest directory.
    var servicesRatio, medianRatio, percentile99Ratio, importingRatio: Double

    init(keystroke: Spread, services: Int, importing: Double, parsing: Double, build: Double, peak: Double, first: FoundFast?) {
        (self.keystroke, self.services, self.importing, self.parsing) = (keystroke, services, importing, parsing)
        (self.build, self.peak) = (build, peak)
        servicesRatio = Double(services) / Double(first?.services ?? services)
        medianRatio = keystroke.median / (first?.keystroke.median ?? keystroke.median)
        percentile99Ratio = keystroke.percentile99 / (first?.keystroke.percentile99 ?? keystroke.percentile99)
        importingRatio = importing / (first?.importing ?? importing)
    }

    var description: String {
        String(
            format: "%@\n  imported in %.0f ms, %.1f times parsing its JSON alone; finder made in %.0f ms; peak of the process %.0f MiB\n  "
                + "%.0f times the services: median %.1f, 99th percentile %.1f, import %.1f times",
            keystroke.description, importing, importing / parsing, build, peak, servicesRatio, medianRatio, percentile99Ratio, importingRatio)
    }
}

extension Duration {
    var milliseconds: Double { Double(components.seconds) * 1e3 + Double(components.attoseconds) / 1e15 }
}

/// The memory that the process has, in MiB (proc(5)); 0 where the system does not tell.
enum ResidentMemory {
    /// The most since ``beginPeak()``, else since the process began.
    static func peak() -> Double { status("VmHWM:") }

    /// Forgets the peak so far (`clear_refs`, 5).
    static func beginPeak() { try? Data("5".utf8).write(to: URL(filePath: "/proc/self/clear_refs")) }

    private static func status(_ name: String) -> Double {
        let status = (try? String(contentsOfFile: "/proc/self/status", encoding: .utf8)) ?? ""
        let line = status.split(separator: "\n").first { $0.hasPrefix(name) }
        return (line?.split(whereSeparator: \.isWhitespace).dropFirst().first).flatMap { Double($0) }.map { $0 / 1024 } ?? 0
    }
}
