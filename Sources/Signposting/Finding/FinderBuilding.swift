import Reception

/// What a finder is made of while it is made.
struct FinderBuilding {
    let lexicon: Lexicon
    var reader: WordReader
    var sayings, texts: PhraseIndex
    var members: [[(service: Int, surety: Float)]]
    var vetoed: [Bool]
    var known: [Bool]
    private var kinds = Recogniser()
    private var veto = Recogniser()

    init(lexicon: Lexicon, services: Int) {
        self.lexicon = lexicon
        reader = WordReader(same: lexicon.same)
        (sayings, texts) = (PhraseIndex(owners: lexicon.kinds.count), PhraseIndex(owners: services))
        members = Array(repeating: [], count: lexicon.kinds.count)
        (vetoed, known) = (Array(repeating: false, count: services), Array(repeating: false, count: services))
    }

    mutating func learnKinds() {
        for (place, kind) in lexicon.kinds.enumerated() {
            for name in kind.called {
                let terms = reader.learn(name, .en)
                kinds.add(terms, owner: place)
                sayings.add(terms, owner: place, strength: 1)
            }
            for saying in kind.sayings {
                sayings.add(reader.learn(saying.text, saying.tongue), owner: place, strength: saying.second ? Self.second : 1)
            }
            for word in kind.veto { veto.add(reader.learn(word, .en), owner: place) }
        }
    }

    mutating func learn(_ found: Findable, at place: Int) {
        let service = found.service
        let names = ([service.name] + service.aliases).map { reader.learn($0, .en) }
        let terms = found.terms.map { reader.learn($0, .en) }
        let organisation = reader.learn(service.organisation, .en)
        let words = [service.summary, found.detail].map { reader.learn($0 ?? "", .en) }
        for name in names { texts.add(name, owner: place, strength: Self.name) }
        for term in terms { texts.add(term, owner: place, strength: Self.term) }
        texts.add(organisation, owner: place, strength: Self.organisation)
        texts.add(words[0], owner: place, strength: Self.summary)
        texts.add(words[1], owner: place, strength: Self.detail)
        recognise(place, names: names + terms, said: words)
        vetoed[place] = (names + terms + [organisation]).contains { !veto.owners(in: $0).isEmpty }
    }

    private mutating func recognise(_ place: Int, names: [[Int32]], said: [[Int32]]) {
        let named = names.reduce(into: Set<Int>()) { $0.formUnion(kinds.owners(in: $1)) }
        let perhaps = said.reduce(into: Set<Int>()) { $0.formUnion(kinds.owners(in: $1)) }.subtracting(named)
        known[place] = !named.isEmpty
        for kind in named { members[kind].append((place, 1)) }
        for kind in perhaps { members[kind].append((place, Self.perhaps)) }
    }

    mutating func close() {
        reader.close()
        sayings.close(terms: reader.table.numbers.count, faint: reader.faint)
        texts.close(terms: reader.table.numbers.count, faint: reader.faint)
    }

    /// What a second thought counts beside a first.
    private static let second: Float = 0.55
    /// How surely a service is of a kind that only its description names.
    private static let perhaps: Float = 0.4
    /// What a word counts in a service's name, in the directory's terms, in its one sentence, in its description, and in its organisation.
    private static let name: Float = 1, term: Float = 0.6, summary: Float = 0.45, detail: Float = 0.25, organisation: Float = 0.25
}
