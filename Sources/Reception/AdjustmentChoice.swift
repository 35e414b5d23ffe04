/// What a family says, after its check-in, of what helps one of them.
public struct AdjustmentAnswer: Sendable, Codable, Equatable {
    /// The arrival from whose page it is said.
    public var arrival: Arrival.ID
    /// Which of the family it is about.
    public var visit: Visit.ID
    /// Must be the one whose page knows the arrival.
    public var kiosk: Kiosk.ID
    /// All that helps; `nil` where what is on record is still right.
    public var kinds: [Adjustment.Kind]?
    /// Which language an interpreter is for, where one is newly asked for.
    public var interpreting: String?
    /// Whether it is kept for the next time.
    public var keep: Bool

    public init(
        arrival: Arrival.ID, visit: Visit.ID, kiosk: Kiosk.ID, kinds: [Adjustment.Kind]?, interpreting: String? = nil, keep: Bool = false
    ) {
        (self.arrival, self.visit, self.kiosk) = (arrival, visit, kiosk)
        (self.kinds, self.interpreting, self.keep) = (kinds, interpreting, keep)
    }
}

/// A family has said what helps. What it is stands in the personal table, under ``content``.
public struct Adjusted: Hashable, Sendable, Codable {
    /// Whom it helps, while they are here.
    public var visit: Visit.ID
    /// `nil` where what is on record is still right.
    public var content: String?
    /// Whether it is kept for the next time.
    public var keep: Bool

    public init(visit: Visit.ID, content: String?, keep: Bool) {
        (self.visit, self.content, self.keep) = (visit, content, keep)
    }
}

/// What a family can switch on and off at a kiosk, and what comes of it.
public enum AdjustmentChoice {
    /// The kinds that a reception can act on without being told more, in two steps that fit a small screen: where and how
    /// somebody waits, and how one talks with them.
    public static let steps: [[Adjustment.Kind]] = [
        [.quietPlace, .lowLight, .noWaiting, .extraTime, .waitOutside, .fetchInPerson, .stepFree, .hoist],
        [.interpreter, .signLanguage, .easyRead, .largePrint, .hearingLoop, .lipReading, .communicationAid, .assistanceAnimal, .carer],
    ]

    /// What was on record, as the family has changed it: what stays keeps its details, and what cannot be switched stays.
    ///
    /// - Parameter interpreting: the detail of an interpreter who was not on record.
    public static func adjustments(_ before: [Adjustment], choosing kinds: [Adjustment.Kind], interpreting: String? = nil) -> [Adjustment] {
        let offered = steps.joined()
        let stays = before.filter { kinds.contains($0.kind) || !offered.contains($0.kind) }
        let new = offered.filter { kind in kinds.contains(kind) && !before.contains { $0.kind == kind } }
        return stays + new.map { Adjustment($0, detail: $0 == .interpreter ? interpreting : nil) }
    }
}
