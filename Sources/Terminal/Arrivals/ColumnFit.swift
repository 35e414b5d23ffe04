/// Which columns a width has room for, and how wide each is.
struct ColumnFit {
    /// One column: how narrow it may get, how wide it would like to be, and how soon it is given up (0 last).
    struct Column: Equatable {
        var title: String
        var texts: [String]
        var least: Int
        var most: Int
        var rank: Int

        /// As wide as its widest text, within its bounds.
        var wish: Int {
            let widest = ([title] + texts).map(Cells.width).max() ?? 0
            return min(max(widest, least), most)
        }

        var isEmpty: Bool { texts.allSatisfy(\.isEmpty) }
    }

    /// The width of each column; 0 for one that has no room, or nothing to say.
    ///
    /// The least widths are given out by rank; what is left goes to all alike, up to what each would like, so that no long note
    /// takes the room of a place.
    static func widths(of columns: [Column], in width: Int, gap: Int) -> [Int] {
        var widths = columns.map { _ in 0 }
        var left = width + gap
        let order = columns.indices.filter { !columns[$0].isEmpty }.sorted { columns[$0].rank < columns[$1].rank }
        for index in order {
            let least = min(columns[index].least, columns[index].wish)
            guard left >= least + gap else { continue }
            widths[index] = least
            left -= least + gap
        }
        while left > 0 {
            let wanting = order.filter { (1..<columns[$0].wish).contains(widths[$0]) }.prefix(left)
            if wanting.isEmpty { break }
            for index in wanting { widths[index] += 1 }
            left -= wanting.count
        }
        return widths
    }
}
