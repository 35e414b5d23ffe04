import Reception

/// Finds the services that fit a need: by what a parent says, by the tree of needs, by who it is for, and by a letter.
///
/// Everything is read and indexed once, when it is made; after that each question is answered from memory, without a clock and
/// without the disk, so that it can be asked at every keystroke.
public struct Finder: Sendable {
    /// In the order in which they were handed in.
    public let services: [Findable]
    /// The tree of cards.
    public let needs: NeedTree
    /// What the words on letters mean.
    public let letters: Letters
    /// What counts beside how well a service fits.
    public let ranking: Ranking
    let lexicon: Lexicon
    let reader: WordReader
    /// What parents say, owned by kinds; and what directories say, owned by services.
    let sayings: PhraseIndex, texts: PhraseIndex
    /// The services of each kind, with how surely they are of it.
    let members: [[(service: Int, surety: Float)]]
    /// Whether a word stands in a service's name that must stand in no list.
    let vetoed: [Bool]
    /// Whether a service's kind is known by its name.
    let known: [Bool]
    /// Whether a service must never be named.
    let unnamed: [Bool]
    /// The kinds that help with much the same as each, and whether there is a service of each.
    let nearby: [[Int]], has: [Bool]

    /// - Parameter services: this building's and the directory's, each once.
    /// - Throws: ``FindingError`` with every fault of the files.
    public init(services: [Findable], files: FindingFiles, ranking: Ranking = Ranking()) throws(FindingError) {
        let lexicon = try Lexicon(files)
        var building = FinderBuilding(lexicon: lexicon, services: services.count)
        building.learnKinds()
        for (place, service) in services.enumerated() { building.learn(service, at: place) }
        building.close()
        (self.services, self.lexicon, self.ranking) = (services, lexicon, ranking)
        (reader, sayings, texts) = (building.reader, building.sayings, building.texts)
        (members, vetoed, known) = (building.members, building.vetoed, building.known)
        unnamed = zip(services, building.vetoed).map { $0.service.sensitive || $1 }
        nearby = lexicon.kinds.map { lexicon.places(of: $0.near) }
        has = building.members.map { $0.contains { $0.surety == 1 } }
        needs = try NeedTree(files.needs, kinds: lexicon)
        letters = try Letters(files.letters, kinds: lexicon)
    }

    /// At most this many answers are given: what can be read while a child pulls at the sleeve.
    public static let most = 5
}
