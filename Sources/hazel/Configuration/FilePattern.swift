/// A pattern of file names, in which `*` stands for any characters. Upper and lower case are the same.
struct FilePattern: Hashable, Sendable {
    private let pieces: [String]

    init(_ text: String) {
        pieces = text.lowercased().split(separator: "*", omittingEmptySubsequences: false).map(String.init)
    }

    func fits(_ name: String) -> Bool {
        var rest = Substring(name.lowercased())
        guard let first = pieces.first, let last = pieces.last, rest.hasPrefix(first) else { return false }
        if pieces.count == 1 { return rest == first }
        rest = rest.dropFirst(first.count)
        for piece in pieces.dropFirst().dropLast() where !piece.isEmpty {
            guard let found = rest.firstRange(of: piece) else { return false }
            rest = rest[found.upperBound...]
        }
        return rest.hasSuffix(last)
    }
}
