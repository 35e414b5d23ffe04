extension PassImage {
    /// An SVG document: dark modules in one path on a white ground, one unit a module, so that it is crisp at any size.
    /// It has no words in it; the page says what it is.
    public var svg: String {
        """
        <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 \(side) \(side)" shape-rendering="crispEdges">\
        <rect width="\(side)" height="\(side)" fill="#fff"/><path d="\(path)"/></svg>
        """
    }

    /// Each run of dark modules in a row is one rectangle.
    private var path: String {
        (0..<side).flatMap { row in runs(in: row).map { "M\($0.lowerBound) \(row)h\($0.count)v1h-\($0.count)z" } }.joined()
    }

    private func runs(in row: Int) -> [Range<Int>] {
        let edges = (1..<side).filter { isDark($0, row) != isDark($0 - 1, row) }
        // The quiet zone is light on both sides: edges come in pairs.
        return stride(from: 0, to: edges.count - edges.count % 2, by: 2).map { edges[$0]..<edges[$0 + 1] }
    }
}
