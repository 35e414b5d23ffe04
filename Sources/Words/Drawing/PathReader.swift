/// Reads the `d` of a path (SVG 2, 9.3) as far as the drawings use it: M, L, H, V, C, S, Z, and A for circles; all of them absolute.
struct PathReader {
    private var chains: [[Point]] = []
    /// Where the curve before would have gone on, for S.
    private var mirrored: Point?

    /// - Returns: one chain of points for each M. What it does not know is left out.
    static func chains(of path: Substring) -> [[Point]] {
        var reader = PathReader()
        var rest = path
        while let letter = rest.firstIndex(where: \.isLetter) {
            let after = rest.index(after: letter), end = rest[after...].firstIndex(where: \.isLetter) ?? rest.endIndex
            reader.take(rest[letter], numbers(in: rest[after..<end]))
            rest = rest[end...]
        }
        return reader.chains
    }

    /// `8.7 4.6`, `4-16`.
    private static func numbers(in text: Substring) -> [Double] {
        text.replacing("-", with: " -").split { $0 == " " || $0 == "," }.compactMap { Double($0) }
    }

    private var here: Point { chains.last?.last ?? .zero }

    private mutating func take(_ command: Character, _ numbers: [Double]) {
        if command == "Z" { return close() }
        let needed = ["M": 2, "L": 2, "H": 1, "V": 1, "C": 6, "S": 4, "A": 7][command] ?? 0
        guard needed > 0 else { return }
        for start in stride(from: 0, through: numbers.count - needed, by: needed) {
            // More pairs after a beginning are lines.
            draw(command == "M" && start > 0 ? "L" : command, Array(numbers[start..<start + needed]))
        }
    }

    private mutating func draw(_ command: Character, _ n: [Double]) {
        let end = Point(n.count > 1 ? n[n.count - 2] : n[0], n[n.count - 1])
        var next: Point?
        switch command {
        case "M": chains.append([end])
        case "H": go([Point(n[0], here.y)])
        case "V": go([Point(here.x, n[0])])
        case "C": next = curve(Point(n[0], n[1]), Point(n[2], n[3]), end)
        case "S": next = curve(mirrored ?? here, Point(n[0], n[1]), end)
        case "A": go(Arc.points(from: here, to: end, radius: n[0], isLarge: n[3] != 0, isForward: n[4] != 0))
        default: go([end])
        }
        mirrored = next
    }

    private mutating func go(_ points: [Point]) {
        if !chains.isEmpty { chains[chains.count - 1] += points }
    }

    private mutating func close() {
        if let first = chains.last?.first { go([first]) }
        mirrored = nil
    }

    /// A cubic curve.
    /// - Returns: the handle by which one that goes on smoothly begins.
    private mutating func curve(_ b: Point, _ c: Point, _ d: Point) -> Point {
        let a = here, pieces = 12
        go((1...pieces).map { piece in
            let t = Double(piece) / Double(pieces), u = 1 - t
            let first = (u * u * u) * a + (3 * u * u * t) * b
            return first + (3 * u * t * t) * c + (t * t * t) * d
        })
        return 2 * d - c
    }
}
