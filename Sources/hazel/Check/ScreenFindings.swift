import Foundation

/// The board's own screen, how it is turned, and whether it can be touched.
enum ScreenFindings {
    static func findings(root: String) -> [Finding] { [screen(root: root), touch(root: root)] }

    static func screen(root: String) -> Finding {
        let connectors = SystemFile.names("sys/class/drm", root: root).filter { $0.hasPrefix("card") && $0.contains("-") }
        let connected = connectors.filter { SystemFile.line("sys/class/drm/\($0)/status", root: root) == "connected" }
        guard !connected.isEmpty else {
            return .note("screen", connectors.isEmpty ? "this board has none that its kernel knows" : "none is plugged in")
        }
        return .ok("screen", connected.map { name in
            let size = SystemFile.line("sys/class/drm/\(name)/modes", root: root).map { ", \($0)" } ?? ""
            let connector = String(name.drop { $0 != "-" }.dropFirst())
            return "\(connector)\(size)\(turned(connector, root: root))"
        }.joined(separator: "; "))
    }

    /// Turned when the kernel starts: `video=DSI-1:…,rotate=90`. What turns it later is the kiosk session's.
    private static func turned(_ connector: String, root: String) -> String {
        let words = (SystemFile.line("proc/cmdline", root: root) ?? "").split(separator: " ")
        guard let video = words.last(where: { $0.hasPrefix("video=\(connector):") }),
              let angle = video.split(separator: ",").first(where: { $0.hasPrefix("rotate=") }) else { return "" }
        return ", turned by \(angle.dropFirst("rotate=".count))°"
    }

    /// A touch screen is an input that points where it is touched: INPUT_PROP_DIRECT, bit 1, with ABS_X and ABS_Y, bits 0 and 1, or
    /// ABS_MT_POSITION_X, bit 53 (input-event-codes.h).
    static func touch(root: String) -> Finding {
        let inputs = SystemFile.names("sys/class/input", root: root).filter { $0.hasPrefix("input") }
        let touched = inputs.first { name in
            let properties = SystemFile.line("sys/class/input/\(name)/properties", root: root)
            let places = SystemFile.line("sys/class/input/\(name)/capabilities/abs", root: root)
            return bits(properties) & 0b10 != 0 && bits(places) & (0b11 | 1 << 53) != 0
        }
        guard let touched else { return .note("touch", "there is no touch screen on this board") }
        return .ok("touch", SystemFile.line("sys/class/input/\(touched)/name", root: root) ?? "there is a touch screen")
    }

    /// The lowest word of a bitmap as sysfs writes it: words in hexadecimal, the highest first.
    private static func bits(_ text: String?) -> UInt64 { text?.split(separator: " ").last.flatMap { UInt64($0, radix: 16) } ?? 0 }
}
