import Intake

/// How appointments come in.
struct ImportSettings: Sendable {
    /// The folder whose new files are read by themselves; `nil` where none is watched.
    var watch: String?
    var profiles: [Profile]

    /// One system that sends files, and how it writes them.
    struct Profile: Sendable {
        /// The source: what one system brings is never confused with what another does.
        var name: String
        /// Which files of the watched folder are its own: `*` stands for any characters.
        var files: String
        /// Whether a file has all appointments of the days that it covers, so that one that is missing is reported.
        var complete: Bool
        var form: Form
    }

    enum Form: Sendable {
        case csv(CSVProfile)
        case calendar(CalendarProfile)
    }

    func profile(_ name: String) -> Profile? { profiles.first { $0.name == name } }

    /// The first profile whose pattern fits a file's name.
    func profile(forFile name: String) -> Profile? { profiles.first { FilePattern($0.files).fits(name) } }
}
