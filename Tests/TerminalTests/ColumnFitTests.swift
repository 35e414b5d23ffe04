import Testing
@testable import Terminal

struct ColumnFitTests {
    private func column(_ text: String, _ least: Int, _ most: Int, _ rank: Int) -> ColumnFit.Column {
        ColumnFit.Column(title: "T", texts: [text], least: least, most: most, rank: rank)
    }

    private var columns: [ColumnFit.Column] {
        [column("waiting", 4, 10, 0), column("a long service name", 6, 30, 2), column("Amina", 4, 10, 1)]
    }

    @Test func `with room, each is as wide as its text`() {
        #expect(ColumnFit.widths(of: columns, in: 60, gap: 1) == [7, 19, 5])
    }

    @Test func `the last in rank is shortened first`() {
        #expect(ColumnFit.widths(of: columns, in: 24, gap: 1) == [7, 10, 5])
    }

    @Test func `and then left out`() {
        #expect(ColumnFit.widths(of: columns, in: 14, gap: 1) == [7, 0, 5])
        #expect(ColumnFit.widths(of: columns, in: 3, gap: 1) == [0, 0, 0])
    }

    @Test func `what has nothing to say takes no room`() {
        #expect(ColumnFit.widths(of: [column("", 4, 10, 0), column("Amina", 4, 10, 1)], in: 40, gap: 1) == [0, 5])
    }

    @Test func `all together are never wider than asked`() {
        for width in 0...80 {
            let widths = ColumnFit.widths(of: columns, in: width, gap: 2).filter { $0 > 0 }
            #expect(widths.reduce(0, +) + max(widths.count - 1, 0) * 2 <= width)
        }
    }
}
