/// How a family begins with a service, the easiest way first.
public enum ServiceWay: String, Sendable, Codable, CaseIterable, Comparable {
    /// One comes, without an appointment.
    case walkIn = "walk-in"
    /// One asks oneself.
    case selfRefer = "self-refer"
    /// One rings first.
    case phone
    /// One comes with an appointment.
    case appointment
    /// Somebody refers: a doctor, a health visitor, a school.
    case referred
    /// One joins as a member.
    case member

    /// The easier way is the lesser.
    public static func < (one: Self, other: Self) -> Bool { (allCases.firstIndex(of: one) ?? 0) < (allCases.firstIndex(of: other) ?? 0) }
}
