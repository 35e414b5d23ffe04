import Reception

/// How well each service fits, openly and privately.
struct Scores {
    private let finder: Finder
    private var openly: [Int: Float] = [:]
    private var secretly: [Int: Float] = [:]
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

    init(of finder: Finder) { self.finder = finder }

    /// - Parameter lending: whether a kind lends to those that help with much the same.
    mutating func add(kinds scores: [Int: Float], lending: Bool = true) {
        var whole: [Int: Float] = [:], hidden: [Int: Float] = [:]
        for (place, score) in scores {
            let kind = finder.lexicon.kinds[place]
            let lent = score * (finder.members[place].contains { $0.surety == 1 } ? Self.near : Self.instead)
            let parts = [(place, score)] + (lending ? finder.lexicon.places(of: kind.near).map { ($0, lent) } : [])
            for (place, part) in parts {
                if kind.door == nil { whole[place] = max(whole[place] ?? 0, part) } else { hidden[place] = max(hidden[place] ?? 0, part) }
            }
            if kind.door != nil, score > privately { (privately, door) = (score, kind.door) }
        }
        Self.spread(whole, finder, to: &openly)
        Self.spread(hidden, finder, to: &secretly)
    }

    private static func spread(_ kinds: [Int: Float], _ finder: Finder, to services: inout [Int: Float]) {
        for (kind, score) in kinds {
            for (service, surety) in finder.members[kind] { services[service] = max(services[service] ?? 0, score * surety) }
        }
    }

    mutating func add(texts scores: [Int: Float]) {
        for (service, score) in scores { openly[service, default: 0] += score * (finder.known[service] ? Self.text : Self.onlyText) }
    }

    mutating func scale(service: Int, by part: Float) { openly[service] = openly[service].map { $0 * part } }

    /// The services that fit, best first: with the score, and whether it must not be named.
    func services(told: Double?, perhaps: Double?) -> [(place: Int, score: Float, hidden: Bool)] {
        let discretion = door == .money ? Self.discretionOfMoney : Self.discretion
        return Set(openly.keys).union(secretly.keys).map { place in
            let (open, secret) = (openly[place] ?? 0, secretly[place] ?? 0)
            let hidden = finder.services[place].service.sensitive || finder.vetoed[place] || secret > discretion * open
            let part = Float(finder.ranking.part(of: finder.services[place], told: told, perhaps: perhaps))
            return (place, max(open, secret) * part, hidden)
        }.sorted { ($0.1, $1.0) > ($1.1, $0.0) }
    }
}
