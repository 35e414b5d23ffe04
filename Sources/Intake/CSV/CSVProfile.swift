/// How one system writes its appointments: what a centre declares, so that nothing has to be guessed.
///
/// Every key but `name` may be left out of the configuration.
public struct CSVProfile: Hashable, Sendable, Codable {
    /// The source: (source, external id) is the key of every person and appointment.
    public var name: String
    /// What stands between two fields; unless declared, a comma.
    public var delimiter: Delimiter
    /// The form of the appointments' dates; unless declared, ISO 8601.
    public var dates: DateForm
    /// The form of birth dates. Unless declared, that of ``dates``, or ISO 8601 where those are relative.
    public var births: DateForm?
    /// The form of times of day; unless declared, `9:30` or `09:30`.
    public var times: TimeForm
    /// The length of an appointment whose file tells none, in minutes.
    public var minutes: Int
    /// The headers under which the file has the columns that it does not call by their own keys.
    public var columns: [CSVColumn: String]
    /// What the file's words for an appointment's state mean, besides the usual ones.
    public var statuses: [String: Status]

    /// What a file may say of an appointment's state. A move shows in the time.
    public enum Status: String, Sendable, Codable, CaseIterable { case booked, cancelled }

    public init(
        name: String, delimiter: Delimiter = .comma, dates: DateForm = .iso, births: DateForm? = nil, times: TimeForm = .minutes,
        minutes: Int = 30, columns: [CSVColumn: String] = [:], statuses: [String: Status] = [:]
    ) {
        (self.name, self.delimiter, self.dates, self.births) = (name, delimiter, dates, births)
        (self.times, self.minutes, self.columns, self.statuses) = (times, minutes, columns, statuses)
    }

    /// Reads the configuration's form. An unknown column, date form or status is an error that names it.
    public init(from decoder: any Decoder) throws {
        let values = try decoder.container(keyedBy: CodingKeys.self)
        self.init(
            name: try values.decode(String.self, forKey: .name),
            delimiter: try values.decodeIfPresent(Delimiter.self, forKey: .delimiter) ?? .comma,
            dates: try values.decodeIfPresent(DateForm.self, forKey: .dates) ?? .iso,
            births: try values.decodeIfPresent(DateForm.self, forKey: .births),
            times: try values.decodeIfPresent(TimeForm.self, forKey: .times) ?? .minutes,
            minutes: try values.decodeIfPresent(Int.self, forKey: .minutes) ?? 30,
            columns: try Self.columns(in: values),
            statuses: try values.decodeIfPresent([String: Status].self, forKey: .statuses) ?? [:])
        guard CSVLimits.minutes.contains(minutes) else {
            throw DecodingError.dataCorruptedError(forKey: .minutes, in: values, debugDescription: "minutes are from 1 to 1440")
        }
    }

    /// The header that the file has for a column.
    public func header(of column: CSVColumn) -> String { columns[column] ?? column.rawValue }

    private static func columns(in values: KeyedDecodingContainer<CodingKeys>) throws -> [CSVColumn: String] {
        let written = try values.decodeIfPresent([String: String].self, forKey: .columns) ?? [:]
        return try written.reduce(into: [:]) { columns, entry in
            guard let column = CSVColumn(rawValue: entry.key) else {
                throw DecodingError.dataCorruptedError(
                    forKey: .columns, in: values, debugDescription: "there is no column \"\(entry.key)\"")
            }
            columns[column] = entry.value
        }
    }

    private enum CodingKeys: String, CodingKey { case name, delimiter, dates, births, times, minutes, columns, statuses }
}
