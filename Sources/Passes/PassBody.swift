import Reception

/// The signed part of a code, as numbers. It judges nothing but the length and the version.
struct PassBody: Equatable {
    var keyID: [UInt8]
    var mark: [UInt8]
    var pass: [UInt8]
    /// Days since 2020-01-01; both belong to the window.
    var from, until: UInt16

    /// The lengths are the caller's to keep: see ``PassForm``.
    init(keyID: [UInt8], mark: [UInt8], pass: [UInt8], from: UInt16, until: UInt16) {
        (self.keyID, self.mark, self.pass, self.from, self.until) = (keyID, mark, pass, from, until)
    }

    /// Reads the beginning of a whole code. The version comes first: only with it is the length known.
    init(code: [UInt8]) throws(PassProblem) {
        guard let version = code.first else { throw .tooShort }
        guard version == PassForm.version else { throw .unknownVersion }
        guard code.count >= PassForm.wholeLength else { throw .tooShort }
        guard code.count == PassForm.wholeLength else { throw .trailingBytes }
        var rest = code[1...]
        keyID = Self.take(PassForm.keyIDLength, from: &rest)
        mark = Self.take(PassForm.markLength, from: &rest)
        pass = Self.take(PassForm.passIDLength, from: &rest)
        from = Self.number(Self.take(2, from: &rest))
        until = Self.number(Self.take(2, from: &rest))
    }

    var bytes: [UInt8] {
        [PassForm.version] + keyID + mark + pass + [from, until].flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] }
    }

    /// The end is not before the beginning, and not further off than a pass may live.
    var hasWindow: Bool { until >= from && Int(until) - Int(from) <= PassForm.longestDays }

    private static func take(_ count: Int, from rest: inout ArraySlice<UInt8>) -> [UInt8] {
        defer { rest = rest.dropFirst(count) }
        return Array(rest.prefix(count))
    }

    private static func number(_ bytes: [UInt8]) -> UInt16 { bytes.reduce(0) { $0 << 8 | UInt16($1) } }
}
