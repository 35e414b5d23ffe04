import Reception

/// How well each service fits, openly and privately.
struct Scores {
    private let finder: Finder
    private var openly: [Float]
    private var secretly: [Float]
    /// The best score of a need that is private.
    private(set) var privately: Float = 0
    private(set) var door: PrivateDoor?

    /// What a kind lends to those that help with much the same; more where it is not to be had itself.
    static let near: Float = 0.35, instead: Float = 0.8
    /// What the directory's own words count beside what parents say: little where the kind of a service is known, for then its
    /// name is known already; more where they are all there is.
    static let text: Float = 0.35, onlyText: Float = 0.9
    /// The part of a service's open score from which the private need decides; of money, which is asked about openly as well,
    /// only where it fits better.
    static let discretion: Float = 0.5, discretionOfMoney: Float = 1

    init(of finder: Finder) {
        self.finder = finder
        (openly, secretly) = (Array(repeating: 0, count: finder.services.count), Array(repeating: 0, count: finder.services.count))
    }

    /// - Parameters:
    ///   - scores: for each kind in its place; nought where it does not fit.
    ///   - lending: whether a kind lends to those that help with much the same.
    mutating func add(kinds scores: [Float], lending: Bool = true) {
        let none = [Float](repeating: 0, count: scores.count)
        var (whole, hidden) = (none, none)
        for (place, score) in scores.enumerated() where score > 0 {
            let kind = finder.lexicon.kinds[place]
            let lent = score * (finder.has[place] ? Self.near : Self.instead)
            let parts = [(place, score)] + (lending ? finder.nearby[place].map { ($0, lent) } : [])
            for (place, part) in parts {
                if kind.door == nil { whole[place] = max(whole[place], part) } else { hidden[place] = max(hidden[place], part) }
            }
            if kind.door != nil, score > privately { (privately, door) = (score, kind.door) }
        }
        Self.spread(whole, finder, to: &openly)
        Self.spread(hidden, finder, to: &secretly)
    }

    private static func spread(_ kinds: [Float], _ finder: Finder, to services: inout [Float]) {
        for (kind, score) in kinds.enumerated() where score > 0 {
            for (service, surety) in finder.members[kind] { services[service] = max(services[service], score * surety) }
        }
    }

    mutating func add(texts scores: [Float]) {
        for (service, score) in scores.enumerated() { openly[service] += score * (finder.known[service] ? Self.text : Self.onlyText) }
    }

    mutating func scale(service: Int, by part: Float) { openly[service] *= part }

    /// The services that fit, best first: with the score, and whether it must not be named. Those far behind are left out.
    func services(told: Double?, perhaps: Double?) -> [(place: Int, score: Float, hidden: Bool)] {
        let discretion = door == .money ? Self.discretionOfMoney : Self.discretion
        let all = openly.indices.map { place in
            let part = told == nil && perhaps == nil ? 1 : Float(finder.ranking.part(of: finder.services[place], told: told, perhaps: perhaps))
            return max(openly[place], secretly[place]) * part
        }
        let least = (all.max() ?? 0) * Float(finder.ranking.least) / 2
        return all.indices.filter { all[$0] > least }.map { place in
            (place, all[place], finder.unnamed[place] || secretly[place] > discretion * openly[place])
        }.sorted { ($0.1, $1.0) > ($1.1, $0.0) }
    }
}
