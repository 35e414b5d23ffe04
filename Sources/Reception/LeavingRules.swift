/// What is known of a visit that could end.
public struct LeavingFacts: Hashable, Sendable {
    /// One that has not ended.
    public var visit: Visit.ID
    /// By which they came in.
    public var arrival: Arrival.ID
    /// They came in under what is asked with: the same pass, or the same arrival.
    public var cameWithAsker: Bool
    /// Another's pass must not tell that they are here.
    public var protected: Bool
    /// All they came for is sensitive, and on no family's pass.
    public var sensitive: Bool
    /// Whether the person bears the mark.
    public var doNotRelease: Bool
    /// Somebody is in the building whom they must not meet.
    public var doNotMeet: Bool

    public init(
        visit: Visit.ID, arrival: Arrival.ID, cameWithAsker: Bool, protected: Bool = false, sensitive: Bool = false,
        doNotRelease: Bool = false, doNotMeet: Bool = false
    ) {
        (self.visit, self.arrival, self.cameWithAsker) = (visit, arrival, cameWithAsker)
        (self.protected, self.sensitive) = (protected, sensitive)
        (self.doNotRelease, self.doNotMeet) = (doNotRelease, doNotMeet)
    }
}

/// Who is asked about when a family leaves, and what staff must look to. Pure.
///
/// The marks of a person change nothing of what a family is asked: a screen must not tell who is marked.
public enum LeavingRules {
    /// Those who came in with the asker; and of those who came in with others and are on the same pass, all but the ones of whom
    /// this family may not learn that they are here.
    public static func offered(_ facts: [LeavingFacts]) -> [LeavingFacts] {
        facts.filter { $0.cameWithAsker || !$0.protected && !$0.sensitive }
    }

    /// What staff must look at before these leave, in the fixed order.
    public static func cautions(leaving facts: [LeavingFacts]) -> [Caution] {
        Caution.allCases.filter { caution in
            facts.contains { fact in
                switch caution {
                case .otherParty: !fact.cameWithAsker
                case .doNotRelease: fact.doNotRelease
                case .doNotMeet: fact.doNotMeet
                }
            }
        }
    }
}
