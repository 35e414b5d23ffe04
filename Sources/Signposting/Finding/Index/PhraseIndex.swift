import Foundation

/// Phrases by their words: which owners say anything of what is asked, and how well.
///
/// A phrase scores the weight of its words that are asked for, times the share of the phrase that they make: “bus alone” is
/// answered better by *bus alone* than by *learn to use the bus*. Rare words weigh more than frequent ones. An owner has the
/// score of its best phrase, and a part of each of its words besides, so that several hints add up.
struct PhraseIndex: Sendable {
    private struct Phrase {
        var owner: Int32
        var total: Float
        var strength: Float
    }

    private var phrases: [Phrase] = []
    private var words: [[Int32]] = []
    private var postings: [[Int32]] = []
    private var owners: [[(owner: Int32, strength: Float)]] = []
    private var weights: [Float] = []
    private let ownerCount: Int

    /// How much a word counts beyond its owner's best phrase.
    static let besides: Float = 0.3
    /// What stays of the weight of a word that stands everywhere.
    static let faintness: Float = 0.5

    init(owners: Int) { ownerCount = owners }

    /// Takes a phrase; all of one owner come one after another.
    ///
    /// - Parameter strength: 1 for a name or what a parent says, less for what says little.
    mutating func add(_ terms: [Int32], owner: Int, strength: Float) {
        let terms = Array(Set(terms))
        guard !terms.isEmpty else { return }
        phrases.append(Phrase(owner: Int32(owner), total: 0, strength: strength))
        words.append(terms)
    }

    /// Weighs every word by how many owners say it, after which scores are right.
    mutating func close(terms: Int, faint: Set<Int32>) {
        postings = Array(repeating: [], count: terms)
        owners = Array(repeating: [], count: terms)
        for (place, list) in words.enumerated() {
            let phrase = phrases[place]
            for term in list {
                postings[Int(term)].append(Int32(place))
                note(term, phrase)
            }
        }
        let whole = log(1 + Float(ownerCount))
        weights = owners.enumerated().map { term, owners in
            let rarity = log(1 + Float(ownerCount) / Float(max(1, owners.count))) / whole
            return rarity * (faint.contains(Int32(term)) ? Self.faintness : 1)
        }
        for (place, list) in words.enumerated() { phrases[place].total = list.reduce(0) { $0 + weights[Int($1)] } }
        words = []
    }

    private mutating func note(_ term: Int32, _ phrase: Phrase) {
        let last = owners[Int(term)].count - 1
        guard last >= 0, owners[Int(term)][last].owner == phrase.owner else { return owners[Int(term)].append((phrase.owner, phrase.strength)) }
        owners[Int(term)][last].strength = max(owners[Int(term)][last].strength, phrase.strength)
    }

    /// The score of every owner, nought where it says none of the words; each word with how surely it is meant, from 0 to 1.
    func scores(_ asked: [Int32: Float]) -> [Float] {
        var met = [Float](repeating: 0, count: phrases.count)
        var touched: [Int32] = []
        var scores = [Float](repeating: 0, count: ownerCount)
        for (term, surety) in asked.sorted(by: { $0.key < $1.key }) {
            let weight = weights[Int(term)] * surety
            for place in postings[Int(term)] {
                if met[Int(place)] == 0 { touched.append(place) }
                met[Int(place)] += weight
            }
            for (owner, strength) in owners[Int(term)] { scores[Int(owner)] += Self.besides * strength * weight }
        }
        return withBest(of: touched, met, scores)
    }

    /// Adds to each owner the score of its best phrase.
    private func withBest(of touched: [Int32], _ met: [Float], _ scores: [Float]) -> [Float] {
        var (best, scores) = ([Float](repeating: 0, count: ownerCount), scores)
        for place in touched {
            let (phrase, weight) = (phrases[Int(place)], met[Int(place)])
            let score = phrase.strength * weight * (weight / phrase.total).squareRoot()
            if score > best[Int(phrase.owner)] { best[Int(phrase.owner)] = score }
        }
        for owner in scores.indices { scores[owner] += best[owner] }
        return scores
    }
}
