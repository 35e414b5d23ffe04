/// A share of one shown figure in another, in whole percent.
public struct Proportion: Sendable, Hashable {
    /// Which of them it is.
    public var name: Name
    /// Percent, or why there is none.
    public var figure: Figure

    /// For people, as a heading.
    public var title: String { name.title }
    /// What is divided by what.
    public var definition: String { name.definition }

    /// Which shares there are; the list is fixed. The code is what a target is set under.
    public enum Name: String, Sendable, Hashable, CaseIterable {
        case multiAgency = "multi-agency-share", walkIns = "walk-in-share", notCome = "not-come-share", late = "late-share"
        case alone = "self-check-in-share"

        /// For people, as a heading.
        public var title: String {
            switch self {
            case .multiAgency: "Multi-agency visits"
            case .walkIns: "Walk-ins"
            case .notCome: "Did not come"
            case .late: "Late"
            case .alone: "Checked in without a person"
            }
        }

        /// What is divided by what, in one sentence.
        public var definition: String {
            switch self {
            case .multiAgency: "Visits that met more than one service, of all visits."
            case .walkIns: "Attendances without an appointment, of all attendances."
            case .notCome: "Of attendances with an appointment, those of which staff noted that nobody came."
            case .late: "Of attendances with an appointment, those after the service's own limit."
            case .alone: "Attendances checked in by pass or look-up, of those and the check-ins that a person had to mend."
            }
        }

        /// `nil` where it says nothing good or bad.
        var target: Measure.Target? {
            switch self {
            case .multiAgency, .alone: .atLeast
            case .notCome, .late: .atMost
            case .walkIns: nil
            }
        }

        /// "The centre’s target: 10 % or less. It was met." `nil` where it has none.
        /// - Parameter isOver: whether the period has ended.
        public func says(target: Int, of figure: Figure, isOver: Bool) -> String? {
            guard let side = self.target else { return nil }
            let words = "The centre’s target: \(target) % or \(side == .atLeast ? "more" : "less")."
            guard let value = figure.value else { return "\(words) Too few were counted to say whether it is met." }
            let isMet = side == .atLeast ? value >= target : value <= target
            return "\(words) It \(isOver ? "was" : "is") \(isMet ? "" : "not ")met\(isOver ? "" : " so far")."
        }
    }
}

/// What a centre can set a target for: a measure, or a share.
public struct Aim: Sendable, Hashable {
    /// As the settings and the configuration name it.
    public var name: String
    /// For people, beside the field in which it is set.
    public var title: String
    /// What is asked for, in words: "minutes, for half of the families".
    public var unit: String
    /// A target beyond it is none; `nil` where any number makes sense.
    public var greatest: Int?

    /// First the measures, then the shares, each in their order.
    public static let all: [Aim] = Measure.all.filter { $0.target != nil }.map { Aim(name: $0.name, title: $0.title, unit: $0.targetUnit) }
        + Proportion.Name.allCases.compactMap { name in
            name.target.map { Aim(name: name.rawValue, title: name.title, unit: $0 == .atLeast ? "% or more" : "% or less", greatest: 100) }
        }
}
