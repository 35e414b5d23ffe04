import CQREncode

/// A pass's code as a QR code: level M, alphanumeric mode, at most version 7 (ISO/IEC 18004).
public struct PassImage: Hashable, Sendable {
    /// 45 modules a side: still read when printed 3 cm wide at 203 dpi.
    static let largestVersion = 7
    /// Clear modules on each side; without them many scanners see nothing (ISO/IEC 18004, section 6.3.8).
    static let quiet = 4

    /// The size by ISO/IEC 18004: version 1 has 21 modules a side, each further one four more.
    public let version: Int
    /// Modules a side, without the quiet zone.
    let size: Int
    /// Row by row; `true` is dark.
    private let modules: [Bool]

    /// A pass's code, as it is signed.
    /// - Throws: ``PassImageError``.
    public init(code: String) throws(PassImageError) {
        let characters = Array(code.utf8)
        guard !characters.isEmpty else { throw .notAlphanumeric }
        guard characters.count <= PassForm.longestText else { throw .tooLarge }
        // The mode is named rather than found: in byte mode the code would be a third larger.
        try self.init(characters, QR_MODE_AN, largest: Self.largestVersion)
    }

    /// A web address as a QR code, which a family's phone opens: level M, byte mode, at most version 10.
    /// - Throws: ``PassImageError/tooLarge`` where it has more than 213 bytes (ISO/IEC 18004, table 7).
    public init(address: String) throws(PassImageError) {
        guard address.utf8.count <= 213 else { throw .tooLarge }
        try self.init(Array(address.utf8), QR_MODE_8, largest: 10)
    }

    private init(_ characters: [UInt8], _ mode: QRencodeMode, largest: Int) throws(PassImageError) {
        guard let input = QRinput_new2(0, QR_ECLEVEL_M) else { throw .drawing }
        defer { QRinput_free(input) }
        guard QRinput_append(input, mode, Int32(characters.count), characters) == 0 else { throw .notAlphanumeric }
        guard let drawn = QRcode_encodeInput(input) else { throw .drawing }
        defer { QRcode_free(drawn) }
        guard drawn.pointee.version <= largest else { throw .tooLarge }
        (version, size) = (Int(drawn.pointee.version), Int(drawn.pointee.width))
        // The library's lowest bit is the colour; the others say what a module is for.
        modules = UnsafeBufferPointer(start: drawn.pointee.data, count: size * size).map { $0 & 1 == 1 }
    }

    /// Modules a side, with the quiet zone.
    var side: Int { size + 2 * Self.quiet }

    /// Counted with the quiet zone, from the top left; all around is light.
    func isDark(_ column: Int, _ row: Int) -> Bool {
        let (x, y) = (column - Self.quiet, row - Self.quiet)
        guard (0..<size).contains(x), (0..<size).contains(y) else { return false }
        return modules[y * size + x]
    }
}
