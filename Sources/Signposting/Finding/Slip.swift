import Reception

/// One slip of the finger in a text, anywhere: a letter left out, struck twice, wrong, or swapped with the next.
public struct Slip: Sendable {
    private var random: Seeded

    /// - Parameter seed: the same seed makes the same slips.
    public init(seed: UInt64) { random = Seeded(seed) }

    /// The text with one slip in one of its letters. A text without letters stays as it is.
    public mutating func made(in text: String) -> String {
        for _ in 0..<8 {
            let slipped = attempt(text)
            if slipped != text { return slipped }
        }
        return text
    }

    private mutating func attempt(_ text: String) -> String {
        var letters = Array(text)
        let places = letters.indices.filter { letters[$0].isLetter }
        guard let place = places.isEmpty ? nil : places[draw(places.count)] else { return text }
        switch draw(4) {
        case 0: letters.remove(at: place)
        case 1: letters.insert(letters[place], at: place)
        case 2: letters[place] = letters[places[draw(places.count)]]
        default: if place + 1 < letters.count { letters.swapAt(place, place + 1) }
        }
        return String(letters)
    }

    /// A number below another.
    public mutating func draw(_ below: Int) -> Int { Int(random.next() % UInt64(below)) }
}
