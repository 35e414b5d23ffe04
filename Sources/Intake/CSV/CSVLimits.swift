/// What is still believable. Beyond it a record is refused, so that a broken file can neither exhaust the hub nor fill its book.
enum CSVLimits {
    /// The most that a spreadsheet puts into one cell is 32,767 characters; a longer field is a quote that nobody closed.
    static let fieldBytes = 64 * 1024
    static let recordBytes = 256 * 1024
    static let fields = 1_000
    /// A day.
    static let minutes = 1...1440
    /// An identifier, in characters.
    static let identifier = 1...200
    /// A name, an address of e-mail or a telephone number, in characters.
    static let name = 200
    static let note = 2_000
    /// Holders, passes or adjustments of one record.
    static let list = 20
    /// Years of birth.
    static let births = 1900...2200
    /// How far from now an appointment may be: two years.
    static let appointment: Double = 731 * 86_400
    static let revision = 999_999_999
}
