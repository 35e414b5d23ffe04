/// What a column of an appointments file may hold. The raw value is the key in the import profile and, unless the profile
/// says otherwise, the column's header.
public enum CSVColumn: String, CaseIterable, Sendable, Codable, CodingKeyRepresentable {
    case appointment = "appointment_id"
    case person = "person_id"
    case given = "given_name"
    case family = "family_name"
    case born, service, date, time
    /// An ISO 8601 date and time with its zone, instead of ``date`` and ``time``.
    case start
    case minutes
    /// The end, in the form of ``time`` or of ``start``, where the file has no ``minutes``.
    case end
    case place, status, adjustments, language, contact
    case leadProfessional = "lead_professional"
    case holders, passes, protected, sensitive, note, revision
    /// `do-not-release` and `do-not-meet:CODE`, with spaces between them.
    case marks
}
