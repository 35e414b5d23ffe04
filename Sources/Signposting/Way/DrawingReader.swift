/// One element of a drawing, with the line on which it begins.
struct DrawnElement: Hashable, Sendable {
    var name: String
    var attributes: [String: String]
    var line: Int
    /// The element in which it stands, by its number in the list; `nil` for the root.
    var parent: Int?

    var id: String? { attributes["id"] }
}

/// Reads as much of XML 1.0 as a drawing needs: elements, attributes, comments, the five entities and numbers of characters.
///
/// It is our own and not Foundation's `XMLParser`: that one stands on libxml2, which would come into the binary whole, expands the
/// entities that a document declares, and tells no line of an attribute. Here a document type is refused, so that there is nothing to
/// expand; what is read is bounded, and nothing is read recursively.
struct DrawingReader {
    private var bytes: ArraySlice<UInt8>
    private var line = 1
    private var elements: [DrawnElement] = []
    private var open: [Int] = []

    /// All elements, each after the one in which it stands.
    /// - Throws: ``PlanFault`` with the line where the text is no drawing.
    static func elements(of bytes: [UInt8]) throws(PlanFault) -> [DrawnElement] {
        guard bytes.count <= PlanLimits.file else { throw PlanFault(0, "is larger than any plan (1 MB)") }
        guard String(validating: bytes, as: UTF8.self) != nil else { throw PlanFault(0, "is not text in UTF-8") }
        var reader = DrawingReader(bytes: bytes[...])
        try reader.read()
        return reader.elements
    }

    private init(bytes: ArraySlice<UInt8>) { self.bytes = bytes }

    private mutating func read() throws(PlanFault) {
        while !bytes.isEmpty {
            if take("<!--") { try skip(past: "-->", "a comment") } else
            if take("<![CDATA[") { try skip(past: "]]>", "a CDATA section") } else
            if take("<!") { throw fault("declares a document type or entities; save it as plain SVG without them") } else
            if take("<?") { try skip(past: "?>", "an instruction") } else
            if take("</") { try close() } else
            if take("<") { try element() } else { _ = next() }
        }
        if let last = open.last { throw PlanFault(elements[last].line, elements[last].id, "“\(elements[last].name)” is not closed") }
        if elements.isEmpty { throw fault("has no drawing in it") }
    }

    private mutating func element() throws(PlanFault) {
        var element = DrawnElement(name: try name(), attributes: [:], line: line, parent: open.last)
        guard elements.isEmpty || element.parent != nil else { throw fault("has more than one drawing in it") }
        while true {
            space()
            if take("/>") { break }
            if take(">") {
                open.append(elements.count)
                break
            }
            let (key, value) = try attribute()
            guard element.attributes.updateValue(value, forKey: key) == nil else { throw fault("“\(key)” stands twice in one element") }
            guard element.attributes.count <= PlanLimits.attributes else { throw fault("has an element with more than \(PlanLimits.attributes) attributes") }
        }
        elements.append(element)
        guard elements.count <= PlanLimits.elements else { throw fault("has more than \(PlanLimits.elements) elements") }
        guard open.count <= PlanLimits.depth else { throw fault("has more than \(PlanLimits.depth) elements inside one another") }
    }

    private mutating func close() throws(PlanFault) {
        let name = try name()
        space()
        guard take(">") else { throw fault("“</\(name)” has no “>”") }
        guard let last = open.popLast(), elements[last].name == name else { throw fault("“</\(name)>” closes nothing that is open") }
    }

    private mutating func attribute() throws(PlanFault) -> (String, String) {
        let key = try name()
        space()
        guard take("=") else { throw fault("“\(key)” has no value") }
        space()
        guard let quote = bytes.first, quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") else { throw fault("the value of “\(key)” is not in quotation marks") }
        _ = next()
        guard let end = bytes.firstIndex(of: quote) else { throw fault("the value of “\(key)” has no end") }
        let raw = bytes[bytes.startIndex..<end]
        guard !raw.contains(UInt8(ascii: "<")) else { throw fault("the value of “\(key)” has a “<” in it") }
        let value = try DrawnText.plain(String(decoding: raw, as: UTF8.self), line: line)
        while bytes.startIndex <= end { _ = next() }
        return (key, value)
    }

    private mutating func name() throws(PlanFault) -> String {
        let name = bytes.prefix { $0 > 127 || Self.inNames.contains($0) }
        guard let first = name.first, first > 64 else { throw fault("“<” stands where no element begins") }
        bytes = bytes.dropFirst(name.count)
        return String(decoding: name, as: UTF8.self)
    }

    private static let inNames = Set("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_-.:".utf8)

    private mutating func space() { while let byte = bytes.first, [9, 10, 13, 32].contains(byte) { _ = next() } }

    private mutating func skip(past end: String, _ what: String) throws(PlanFault) {
        let begin = line
        while !take(end) { if next() == nil { throw PlanFault(begin, "\(what) has no end") } }
    }

    private mutating func take(_ text: String) -> Bool {
        guard bytes.starts(with: text.utf8) else { return false }
        bytes = bytes.dropFirst(text.utf8.count)
        return true
    }

    private mutating func next() -> UInt8? {
        let byte = bytes.popFirst()
        if byte == 10 { line += 1 }
        return byte
    }

    private func fault(_ sentence: String) -> PlanFault { PlanFault(line, sentence) }
}
