import Foundation

/// What the machine and the program are, and how they do. The machine's name and its id are left out.
struct SystemFacts: Encodable {
    let hazel, kernel, kernelBuild, machine: String
    let system: [String: String]
    /// The board, as its device tree calls it.
    let board: String?
    let processors: Int
    let memory: [String: String]
    /// Seconds since the machine was started, and how busy it was in the last 1, 5 and 15 minutes.
    let uptime, load: String?
    let diskFree: UInt64?
    /// USB devices, as vendor:product.
    let usb: [String]

    init(root: String, disk: DiskFindings.Space?) {
        var name = utsname()
        uname(&name)
        hazel = Version.text
        (kernel, kernelBuild, machine) = (Self.text(name.release), Self.text(name.version), Self.text(name.machine))
        system = Self.pairs(SystemFile.lines("etc/os-release", root: root), "=", ["ID", "VERSION_ID", "PRETTY_NAME"])
        board = SystemFile.line("proc/device-tree/model", root: root)
        processors = ProcessInfo.processInfo.processorCount
        memory = Self.pairs(SystemFile.lines("proc/meminfo", root: root), ":", ["MemTotal", "MemAvailable", "SwapFree"])
        uptime = SystemFile.line("proc/uptime", root: root)?.split(separator: " ").first.map(String.init)
        load = SystemFile.line("proc/loadavg", root: root)?.split(separator: " ").prefix(3).joined(separator: " ")
        diskFree = disk?.free
        usb = SystemFile.names("sys/bus/usb/devices", root: root).compactMap { device in
            let ids = ["idVendor", "idProduct"].compactMap { SystemFile.line("sys/bus/usb/devices/\(device)/\($0)", root: root) }
            return ids.count == 2 ? ids.joined(separator: ":") : nil
        }
    }

    private static func pairs(_ lines: [String], _ separator: Character, _ keys: [String]) -> [String: String] {
        lines.reduce(into: [:]) { pairs, line in
            let parts = line.split(separator: separator, maxSplits: 1).map(String.init)
            guard parts.count == 2, keys.contains(parts[0]) else { return }
            pairs[parts[0]] = parts[1].trimmingCharacters(in: CharacterSet(charactersIn: " \""))
        }
    }

    /// A text of the kernel's, which is a tuple of bytes that ends with a zero.
    private static func text(_ bytes: some Any) -> String {
        withUnsafeBytes(of: bytes) { String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self) }
    }
}
