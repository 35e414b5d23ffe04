/// The first record of a file: which field holds which column.
struct CSVHeader: Sendable {
    /// Fields that each record has.
    let count: Int
    private let indices: [CSVColumn: Int]
    /// What keeps the file from being read at all.
    private(set) var refusals: [CSVRefusal] = []
    private(set) var warnings: [CSVRefusal] = []

    /// Headers are compared without regard to case and to space around them.
    init(_ fields: [String], profile: CSVProfile) {
        count = fields.count
        let headers = Dictionary(grouping: fields.indices) { CSVRow.trimmed(fields[$0]).lowercased() }
        indices = Dictionary(uniqueKeysWithValues: CSVColumn.allCases.compactMap { column in
            headers[CSVRow.trimmed(profile.header(of: column)).lowercased()]?.first.map { (column, $0) }
        })
        complain(of: headers, profile: profile)
        if refusals.isEmpty == false, fields.count == 1 {
            refusals.append(CSVRefusal(nil, "the header has one column only: is the profile's delimiter the file's?"))
        }
    }

    func has(_ column: CSVColumn) -> Bool { indices[column] != nil }

    func index(of column: CSVColumn) -> Int? { indices[column] }

    private mutating func complain(of headers: [String: [Int]], profile: CSVProfile) {
        for column in CSVColumn.allCases {
            let times = headers[CSVRow.trimmed(profile.header(of: column)).lowercased()]?.count ?? 0
            if times > 1 { refusals.append(CSVRefusal(column, "the header has this column \(times) times")) }
            if times == 0, profile.columns[column] != nil, !Self.required.contains(column) {
                warnings.append(CSVRefusal(column, "the profile names this column, but the header does not have it"))
            }
        }
        for column in Self.required where !has(column) { refusals.append(CSVRefusal(column, "the header lacks this column")) }
        if !has(.start) {
            for column in [CSVColumn.date, .time] where !has(column) {
                refusals.append(CSVRefusal(column, "the header lacks this column, and has no column of start instead"))
            }
        }
    }

    private static let required: [CSVColumn] = [.appointment, .service]
}
