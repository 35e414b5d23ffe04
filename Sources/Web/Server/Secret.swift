/// What the staff pages ask for until there are accounts.
struct Secret: Sendable {
    private let bytes: [UInt8]

    init(_ text: String) { bytes = Array(text.utf8) }

    /// Whether a text is the secret. The time taken depends on the length of the text alone, never on how much of it is right.
    /// An empty secret fits nothing.
    func fits(_ text: String) -> Bool {
        let given = Array(text.utf8)
        var difference = given.count == bytes.count && !bytes.isEmpty ? UInt8(0) : 1
        for (index, byte) in given.enumerated() { difference |= byte ^ (bytes.isEmpty ? 0 : bytes[index % bytes.count]) }
        return difference == 0
    }
}
