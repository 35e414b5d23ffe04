/// The picture by which a party is called: an animal with a pattern ("striped fox"). Never a name, never a colour.
public struct Token: Hashable, Sendable, Codable {
    /// What the picture is of.
    public var animal: Animal
    /// What it is drawn with.
    public var pattern: Pattern
    /// Added when every picture was used within the hour: 2, 3, …
    public var number: Int?

    public init(_ animal: Animal, _ pattern: Pattern, number: Int? = nil) {
        (self.animal, self.pattern, self.number) = (animal, pattern, number)
    }

    /// None of them is an insult in a language that Hazel speaks.
    public enum Animal: String, Sendable, Codable, CaseIterable {
        case bee, bird, butterfly, cat, dolphin, duck, fish, fox, frog, hedgehog, horse, peacock, rabbit, snail, squirrel, tortoise
    }

    /// What a picture is drawn with, beside its colour, for those who see no colours.
    public enum Pattern: String, Sendable, Codable, CaseIterable {
        case striped, spotted, checked, starry, wavy, zigzag, dotted, plain
    }

    /// All 128 pictures, without a number.
    public static let all = Animal.allCases.flatMap { animal in Pattern.allCases.map { Token(animal, $0) } }

    /// A token that nobody had within the hour: one of the free pictures by `random`, else a picture with the lowest free number.
    public static func next(recent: Set<Token>, random: UInt64) -> Token {
        for number in 1... {
            let free = all.map { Token($0.animal, $0.pattern, number: number == 1 ? nil : number) }.filter { !recent.contains($0) }
            if !free.isEmpty { return free[Int(random % UInt64(free.count))] }
        }
        preconditionFailure("more tokens than numbers")
    }
}
