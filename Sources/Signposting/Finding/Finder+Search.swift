public import Reception

extension Finder {
    /// What fits the words that somebody typed or said: five at most, the best first, and nothing where nothing fits.
    ///
    /// - Parameters:
    ///   - words: in any shipped language; the last word may be unfinished.
    ///   - language: the kiosk's, a BCP 47 tag. Words of another are found as well.
    ///   - asker: for whom, where the family has said so.
    ///   - open: whether a service is open at the moment in question; asked of the likely ones alone.
    public func find(
        _ words: String, language: String, asker: Asker? = nil, open: (Service) -> Bool? = { _ in nil }
    ) -> [Answer] {
        let asked = reader.ask(String(words.prefix(Self.longest)), Tongue(code: language))
        var scores = Scores(of: self)
        scores.add(kinds: sayings.scores(asked))
        scores.add(texts: texts.scores(asked))
        return answers(scores, told: asker?.years, perhaps: Asker.age(in: Spelling.words(words)), open: open)
    }

    /// More than this many characters are nobody's search.
    private static let longest = 300

    /// Orders what fits, names what may be named, and puts the rest behind one door.
    func answers(_ scores: Scores, told: Double?, perhaps: Double? = nil, open: (Service) -> Bool?) -> [Answer] {
        let likely = scores.services(told: told, perhaps: perhaps).prefix(Self.likely)
        let ranked = likely.map { place, match, hidden in
            (place, ranking.score(Double(match), services[place], open: hidden ? nil : open(services[place].service)), hidden)
        }
        let named = ranked.compactMap { place, score, hidden in hidden ? nil : match(place, score, open: open) }.sorted { $0.score > $1.score }
        let hidden = ranked.filter(\.2).sorted { $0.1 > $1.1 }
        let privately = max(hidden.first?.1 ?? 0, Double(scores.privately))
        let behind = hidden.filter { $0.1 >= Self.discreetLeast * privately }.map(\.0)
        return Self.merged(named, discreet(behind, scores), at: privately, least: ranking.least)
    }

    /// How many services are asked whether they are open.
    private static let likely = 24

    private func match(_ place: Int, _ score: Double, open: (Service) -> Bool?) -> Match? {
        NamedService(services[place].service, veto: vetoed[place]).map {
            Match(service: $0, score: score, here: services[place].here, open: open($0.service), metres: services[place].metres)
        }
    }

    private func discreet(_ places: [Int], _ scores: Scores) -> Discreet? {
        guard !places.isEmpty || scores.door != nil else { return nil }
        var seen: Set<Service.ID> = []
        let likely = places.map { services[$0].id } + (scores.door.map(behind) ?? [])
        return Discreet(door: scores.door, services: likely.filter { seen.insert($0).inserted })
    }

    private static func merged(_ named: [Match], _ discreet: Discreet?, at score: Double, least: Double) -> [Answer] {
        let best = max(named.first?.score ?? 0, discreet == nil ? 0 : score)
        guard best > Self.nothing else { return [] }
        let close = named.filter { $0.score >= least * best }
        guard let discreet, score >= discreetLeast * best else { return close.prefix(most).map(Answer.named) }
        let before = min(close.prefix { $0.score > score }.count, most - 1)
        return close.prefix(before).map(Answer.named) + [.discreet(discreet)] + close.dropFirst(before).prefix(most - before - 1).map(Answer.named)
    }

    /// The part of the best score below which nothing private is pointed to: it is one step away anyway.
    private static let discreetLeast = 0.3

    /// A score that words make which stand everywhere.
    private static let nothing = 0.02

    /// What is behind a discreet answer, the likeliest first. For the page “something private” and for a referral alone: none
    /// of it may stand in a list, in an address or in a log.
    public func behind(_ discreet: Discreet) -> [Service.ID] { discreet.services }

    /// What is behind a door of the page “something private”.
    public func behind(_ door: PrivateDoor) -> [Service.ID] {
        let kinds = lexicon.kinds.indices.filter { lexicon.kinds[$0].door == door }
        let likely = (kinds + kinds.flatMap { nearby[$0] }).flatMap { members[$0].filter { $0.surety == 1 }.map(\.service) }
        var seen: Set<Int> = []
        return likely.filter { seen.insert($0).inserted }.map { services[$0].id }
    }
}
