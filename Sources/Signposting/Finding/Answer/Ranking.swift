/// In which order what fits is shown.
///
/// How well it fits decides; the rest orders what fits alike. The weights are parts of the match, added up and never more than
/// 30 % together, so that a service that fits clearly better is never behind one that is only nearer:
///
/// | what | weight | why |
/// | --- | --- | --- |
/// | in this building | 15 % | the family stands here with a child who cannot wait, and somebody can walk it over |
/// | open now | 8 % | it can be had today; not known counts half, for most feeds say nothing |
/// | near | 7 % | halved at 3 km, about an hour on foot with a buggy and a child; not known counts nothing |
///
/// For whom it is counts before that: a service for other ages keeps a part of its match, 35 % where the family told the age
/// on the screen, 60 % where it was only read out of a sentence, which may speak of somebody else.
public struct Ranking: Sendable {
    /// Parts of the match, as the table above has them.
    public var here = 0.15
    /// Half of it counts where nobody knows whether it is open.
    public var open = 0.08
    /// Counts whole in this building, and half at ``halfway``.
    public var near = 0.07
    /// Metres at which nearness is worth half.
    public var halfway = 3_000.0
    /// What is left of the match of a service for other ages.
    public var otherAge = 0.35, perhapsOtherAge = 0.6
    /// The part of the best score below which nothing is shown.
    public var least = 0.2

    public init() {}

    func score(_ match: Double, _ service: Findable, open: Bool?) -> Double {
        let nearness = service.here ? 1 : service.metres.map { halfway / (halfway + max(0, $0)) } ?? 0
        let openness = open.map { $0 ? 1.0 : 0 } ?? 0.5
        return match * (1 + (service.here ? here : 0) + self.open * openness + near * nearness)
    }

    /// The part of a match that stays for an age.
    func part(of service: Findable, told: Double?, perhaps: Double?) -> Double {
        if let told { return service.takes(age: told) ? 1 : otherAge }
        if let perhaps { return service.takes(age: perhaps) ? 1 : perhapsOtherAge }
        return 1
    }
}
