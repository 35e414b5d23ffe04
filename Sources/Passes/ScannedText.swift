import Reception

/// Tells what kind of text was scanned before anything in it is decoded. Nothing here opens or follows what it reads.
enum ScannedText {
    private static let prefix = Array(PassForm.prefix.utf8)

    /// The Base45 part of what looks like a pass; otherwise the kind of thing it is instead.
    static func code(in scanned: [UInt8]) throws(PassProblem) -> ArraySlice<UInt8> {
        guard scanned.count <= PassForm.longestText else { throw .tooLong }
        let text = withoutSuffix(scanned[...])
        guard !text.isEmpty else { throw .empty }
        guard text.allSatisfy({ (0x20...0x7E).contains($0) }) else { throw .strangeCharacters }
        if text.starts(with: prefix) { return text.dropFirst(prefix.count) }
        throw kind(of: text)
    }

    /// Scanners end a scan with CR, LF, both or TAB. One such end is theirs; a space may be the code's own last character.
    private static func withoutSuffix(_ text: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
        let (tab, feed, carriage) = (UInt8(ascii: "\t"), UInt8(ascii: "\n"), UInt8(ascii: "\r"))
        if text.suffix(2) == [carriage, feed] { return text.dropLast(2) }
        return [tab, feed, carriage].contains(text.last) ? text.dropLast() : text
    }

    private static func kind(of text: ArraySlice<UInt8>) -> PassProblem {
        if isSymbology(text) { return .symbologyPrefix }
        let lower = text.map(lowered)
        if lower.starts(with: prefix.map(lowered)) { return .lowerCase }
        if isAddress(lower) { return .address }
        return isLaterPass(text) ? .unknownVersion : .otherScheme
    }

    /// `]`, a letter for the symbology and a modifier (ISO/IEC 15424), such as `]Q1` for a QR code.
    private static func isSymbology(_ text: ArraySlice<UInt8>) -> Bool {
        let head = Array(text.prefix(3))
        guard head.count == 3, head[0] == UInt8(ascii: "]") else { return false }
        return isLetter(lowered(head[1])) && (isLetter(lowered(head[2])) || isDigit(head[2]))
    }

    /// A scheme (RFC 3986, section 3.1) with `://`, or `www.`.
    private static func isAddress(_ lower: [UInt8]) -> Bool {
        if lower.starts(with: Array("www.".utf8)) { return true }
        let scheme = lower.prefix { isLetter($0) || isDigit($0) || $0 == UInt8(ascii: "+") || $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: ".") }
        guard let first = scheme.first, isLetter(first) else { return false }
        return lower[scheme.endIndex...].starts(with: Array("://".utf8))
    }

    /// `HZ2:` and on: a pass from a later Hazel.
    private static func isLaterPass(_ text: ArraySlice<UInt8>) -> Bool {
        let head = Array(text.prefix(4))
        return head.count == 4 && head.starts(with: prefix.prefix(2)) && isDigit(head[2]) && head[3] == prefix[3]
    }

    private static func lowered(_ byte: UInt8) -> UInt8 {
        (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte) ? byte | 0x20 : byte
    }

    private static func isLetter(_ lower: UInt8) -> Bool { (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(lower) }
    private static func isDigit(_ byte: UInt8) -> Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) }
}
