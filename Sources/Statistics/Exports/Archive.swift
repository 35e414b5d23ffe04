/// A ZIP archive (PKWARE APPNOTE 6.3.9) whose files are stored as they are.
enum Archive {
    static func stored(_ files: [(name: String, bytes: [UInt8])]) -> [UInt8] {
        var archive: [UInt8] = [], directory: [UInt8] = []
        for file in files {
            let offset = archive.count
            let fields = fields(of: file)
            archive += number(0x0403_4b50, 4) + fields + number(0, 2) + Array(file.name.utf8) + file.bytes
            // Made by 2.0; no comment, disk 0, no attributes.
            directory += number(0x0201_4b50, 4) + number(20, 2) + fields + number(0, 2)
                + number(0, 2) + number(0, 2) + number(0, 2) + number(0, 4) + number(offset, 4) + Array(file.name.utf8)
        }
        let end = number(0x0605_4b50, 4) + number(0, 4) + number(files.count, 2) + number(files.count, 2)
            + number(directory.count, 4) + number(archive.count, 4) + number(0, 2)
        return archive + directory + end
    }

    /// Version 2.0, no flags, stored, 1 January 1980, checksum, two lengths, the length of the name.
    private static func fields(of file: (name: String, bytes: [UInt8])) -> [UInt8] {
        number(20, 2) + number(0, 2) + number(0, 2) + number(0, 2) + number(0x21, 2) + number(Int(checksum(file.bytes)), 4)
            + number(file.bytes.count, 4) + number(file.bytes.count, 4) + number(file.name.utf8.count, 2)
    }

    private static func number(_ value: Int, _ bytes: Int) -> [UInt8] { (0..<bytes).map { UInt8(truncatingIfNeeded: value >> (8 * $0)) } }

    /// CRC-32 of ISO 3309.
    static func checksum(_ bytes: [UInt8]) -> UInt32 {
        var sum = ~UInt32(0)
        for byte in bytes {
            sum ^= UInt32(byte)
            for _ in 0..<8 { sum = sum & 1 == 1 ? (sum >> 1) ^ 0xedb8_8320 : sum >> 1 }
        }
        return ~sum
    }
}
