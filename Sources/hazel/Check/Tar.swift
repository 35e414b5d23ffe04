import Foundation

/// Packs small files into one that every machine can unpack: the ustar form of POSIX.1-2001 (pax, "ustar Interchange Format").
enum Tar {
    private static let block = 512

    /// - Parameter files: names of at most 100 bytes, and what is in each.
    static func archive(_ files: [(name: String, data: Data)], at date: Date) -> Data {
        var archive = Data()
        for file in files {
            archive += header(file.name, size: file.data.count, at: date)
            archive += file.data
            archive += Data(count: (block - file.data.count % block) % block)
        }
        return archive + Data(count: 2 * block)
    }

    private static func header(_ name: String, size: Int, at date: Date) -> Data {
        var header = Data(count: block)
        put(name, 0, 100, in: &header)
        put("0000600\0", 100, 8, in: &header)
        put("0000000\0", 108, 8, in: &header)
        put("0000000\0", 116, 8, in: &header)
        put(octal(size), 124, 12, in: &header)
        put(octal(max(0, Int(date.timeIntervalSince1970))), 136, 12, in: &header)
        put("        ", 148, 8, in: &header)
        put("0", 156, 1, in: &header)
        put("ustar\u{0}00", 257, 8, in: &header)
        let sum = String(header.reduce(0) { $0 + Int($1) }, radix: 8)
        put(String(repeating: "0", count: 6 - sum.count) + sum + "\0 ", 148, 8, in: &header)
        return header
    }

    /// Eleven digits and a zero.
    private static func octal(_ number: Int) -> String {
        let digits = String(number, radix: 8)
        return String(repeating: "0", count: max(0, 11 - digits.count)) + digits + "\0"
    }

    private static func put(_ text: String, _ start: Int, _ length: Int, in header: inout Data) {
        let bytes = Array(text.utf8.prefix(length))
        header.replaceSubrange(start..<start + bytes.count, with: bytes)
    }
}
