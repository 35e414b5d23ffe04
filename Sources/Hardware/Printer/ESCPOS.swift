import Words

/// The bytes that make a slip printer print (Epson, ESC/POS Command Reference): what nearly every one of them understands.
enum ESCPOS {
    /// How much of the paper is left (DLE EOT 4).
    static let askPaper: [UInt8] = [0x10, 0x04, 0x04]

    /// The answer to ``askPaper``: whether there is paper. `nil` for a byte that is no such answer.
    static func hasPaper(_ answer: UInt8) -> Bool? {
        // Bits 1 and 4 are always set, 0 and 7 never; 5 and 6 say that the paper has ended.
        answer & 0x93 == 0x12 ? answer & 0x60 == 0 : nil
    }

    /// A whole slip: begin anew, the letters, each row in the middle, and a cut. `nil` where no set of letters has all of it.
    static func bytes(of slip: PrintedSlip) -> [UInt8]? {
        for page in CodePage.allCases {
            let rows = slip.rows.compactMap { row in page.bytes(of: row.text).map { picture(row.picture) + size(row.isLarge) + $0 + [0x0A] } }
            if rows.count == slip.rows.count { return begin(page) + rows.joined() + end }
        }
        return nil
    }

    /// Initialize (ESC @), the letters (ESC t), in the middle (ESC a 1).
    private static func begin(_ page: CodePage) -> [UInt8] { [0x1B, 0x40, 0x1B, 0x74, page.rawValue, 0x1B, 0x61, 1] }

    /// A picture, each dot twice as wide and high (GS v 0, m = 3): 128 dots are 32 mm where a printer has 203 to the inch, and their 2 KB
    /// are what a serial line's driver takes in one go.
    private static func picture(_ bitmap: Bitmap?) -> [UInt8] {
        guard let bitmap else { return [] }
        let sizes = [(bitmap.width + 7) / 8, bitmap.height].flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
        return [0x1D, 0x76, 0x30, 3] + sizes + bitmap.packed + [0x0A]
    }

    /// Twice as wide and high, or as usual (GS !).
    private static func size(_ isLarge: Bool) -> [UInt8] { [0x1D, 0x21, isLarge ? 0x11 : 0] }

    /// Feed to the knife, and cut but for one point (GS V 66).
    private static let end: [UInt8] = [0x1D, 0x21, 0, 0x0A, 0x1D, 0x56, 66, 0]
}
