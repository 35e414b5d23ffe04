import CGPIOD
import Glibc

/// One GPIO chip of the kernel, open.
final class KernelChip {
    let pointer: OpaquePointer
    let label: String
    let lines: Int

    /// - Throws: ``SystemFault`` where the file is no GPIO chip, or may not be opened.
    init(path: String) throws(SystemFault) {
        guard let opened = gpiod_chip_open(path) else { throw SystemFault(errno) }
        var info = hazel_gpiod_chip_info()
        guard hazel_gpiod_chip_get_info(opened, &info) == 0 else {
            let reason = errno
            gpiod_chip_close(opened)
            throw SystemFault(reason)
        }
        (pointer, label, lines) = (opened, text(&info.label), Int(info.lines))
    }

    deinit { gpiod_chip_close(pointer) }

    /// The number of a line on this chip: by its name, else by the number that it has on this board, or is.
    func offset(of address: LineAddress) -> UInt32? {
        if let found = offset(named: address.name) { return found }
        return (address.number ?? Int(address.name)).flatMap { (0..<lines).contains($0) ? UInt32($0) : nil }
    }

    func offset(named name: String) -> UInt32? {
        let found = hazel_gpiod_chip_get_offset(pointer, name)
        return found < 0 ? nil : UInt32(found)
    }

    func info(_ offset: UInt32) throws(SystemFault) -> LineInfo {
        var info = hazel_gpiod_line_info()
        guard hazel_gpiod_chip_get_line_info(pointer, offset, &info) == 0 else { throw SystemFault(errno) }
        return LineInfo(
            chip: label, offset: Int(offset), name: text(&info.name), isUsed: info.used != 0, consumer: text(&info.consumer))
    }

    /// Every GPIO chip once: a symbolic link is the chip that it names. What may not be opened is in `refused`.
    static func all(in folder: String) -> (chips: [KernelChip], refused: [String]) {
        var seen: Set<UInt> = []
        var chips: [KernelChip] = [], refused: [String] = []
        for name in names(in: folder) {
            let path = "\(folder)/\(name)"
            var status = stat()
            guard stat(path, &status) == 0, seen.insert(UInt(status.st_rdev)).inserted else { continue }
            do throws(SystemFault) {
                chips.append(try KernelChip(path: path))
            } catch {
                refused.append("\(path): \(error.reason)")
            }
        }
        return (chips, refused)
    }

    private static func names(in folder: String) -> [String] {
        guard let directory = opendir(folder) else { return [] }
        defer { closedir(directory) }
        var names: [String] = []
        while let entry = readdir(directory) {
            let name = withUnsafeBytes(of: &entry.pointee.d_name) { String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self) }
            if name.hasPrefix("gpiochip") { names.append(name) }
        }
        return names.sorted()
    }
}

/// A name that C keeps in a row of bytes with a zero behind.
private func text<Bytes>(_ bytes: inout Bytes) -> String {
    withUnsafeBytes(of: &bytes) { String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self) }
}
