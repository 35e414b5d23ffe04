/// Why a record is not taken, and in which of its columns that stands. The reason never repeats the value.
struct CSVRefusal: Error, Equatable {
    var column: CSVColumn?
    var reason: String

    init(_ column: CSVColumn?, _ reason: String) { (self.column, self.reason) = (column, reason) }
}
