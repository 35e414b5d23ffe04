import Foundation

/// PostgreSQL keeps no NUL, and would refuse all that came with it.
extension String {
    var holdsNul: Bool { bytes { Self.place(of: 0, in: $0) != nil } }

    /// Plain, or as JSON writes it (RFC 8259, section 7).
    var holdsNulOfJSON: Bool {
        bytes { bytes in
            guard Self.place(of: 0, in: bytes) == nil else { return true }
            var rest = bytes
            while let backslash = Self.place(of: UInt8(ascii: "\\"), in: rest) {
                let escape = UnsafeBufferPointer(rebasing: rest[(backslash + 1)...])
                if escape.starts(with: "u0000".utf8) { return true }
                rest = UnsafeBufferPointer(rebasing: escape.dropFirst())
            }
            return false
        }
    }

    private func bytes<Value>(_ look: (UnsafeBufferPointer<UInt8>) -> Value) -> Value {
        var text = self
        return text.withUTF8(look)
    }

    private static func place(of byte: UInt8, in bytes: UnsafeBufferPointer<UInt8>) -> Int? {
        guard let start = bytes.baseAddress, let found = memchr(start, Int32(byte), bytes.count) else { return nil }
        return UnsafeRawPointer(found) - UnsafeRawPointer(start)
    }
}
