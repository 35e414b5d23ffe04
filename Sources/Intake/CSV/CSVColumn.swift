/// What a column of an appointments file may hold. The raw value is the key in the import profile and, unless the profile
/// says otherwise, the column's header.
public enum CSVColumn: String, CaseIterable, Sendable, Codable, CodingKeyRepresentable {
    /// The source's id of the appointment. A record without one is refused.
    case appointment = "appointment_id"
    /// The source's id of the person; empty for a session, which names nobody.
    case person = "person_id"
    /// Personal, as is all that stands only with a ``person``.
    case given = "given_name"
    /// Its first letters are what a look-up asks for.
    case family = "family_name"
    /// A birthday; a service by id, name or alias; a day and a time of day on the centre's clock.
    case born, service, date, time
    /// An ISO 8601 date and time with its zone, instead of ``date`` and ``time``.
    case start
    /// The length. A record that has neither it nor an end is as long as the profile says.
    case minutes
    /// The end, in the form of ``time`` or of ``start``, where the file has no ``minutes``.
    case end
    /// A place by id or name; a state in the profile's words; lists with semicolons; a BCP 47 tag; how to reach the family.
    case place, status, adjustments, language, contact
    /// The name of whoever holds the family's help together.
    case leadProfessional = "lead_professional"
    /// Two lists of ids, with semicolons; twice yes or no; a free text; a number that grows with each change of the record.
    case holders, passes, protected, sensitive, note, revision
    /// `do-not-release` and `do-not-meet:CODE`, with spaces between them.
    case marks
}
