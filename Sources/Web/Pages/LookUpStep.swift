/// How far a family has come that looks itself up. What is known travels in hidden fields of the form, never in an address.
public enum LookUpStep: Hashable, Sendable {
    /// The day of the month of the birthday.
    case day
    /// The month of the birthday.
    case month(day: Int)
    /// The first letters of the surname.
    case letters(day: Int, month: Int)
    /// How many others came along.
    case companions(day: Int, month: Int, letters: String)
    /// Asked only where the rest fits more than one appointment.
    case hour(day: Int, month: Int, letters: String, companions: Int)
    /// Too many look-ups have failed here: a person helps instead.
    case resting
}
