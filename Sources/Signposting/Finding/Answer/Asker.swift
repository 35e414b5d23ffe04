/// For whom something is looked for.
public struct Asker: Hashable, Sendable {
    /// In years; 0 to 25 is what the kiosk asks for.
    public var age: Double?
    /// `nil` where the family did not say: then it is looked for as for a child.
    public var role: Role?
    /// A birthday ahead that changes which services there are.
    public var turning: Birthday?

    /// Who looks, or for whom; a child is asked for by its age.
    public enum Role: String, Sendable, Codable, CaseIterable { case child, parent, sibling, carer }
    /// Birthdays at which services change.
    public enum Birthday: Int, Sendable, Codable, CaseIterable { case fourteen = 14, eighteen = 18 }

    public init(age: Double? = nil, role: Role? = nil, turning: Birthday? = nil) { (self.age, self.role, self.turning) = (age, role, turning) }

    /// How old the asker is or soon will be.
    var years: Double? { age ?? turning.map { Double($0.rawValue) } }

    /// The age that a sentence tells: “he is 3 years old”, “18 months”, “turning 14”. A number alone is no age.
    static func age(in words: [String]) -> Double? {
        for (place, word) in words.enumerated() {
            let after = place + 1 < words.count ? words[place + 1] : "", before = place > 0 ? words[place - 1] : ""
            guard let number = Double(word) ?? numbers[word].map(Double.init), (0...25).contains(number) || months.contains(after) else { continue }
            if months.contains(after) { return number / 12 }
            if weeks.contains(after) { return number / 52 }
            if years.contains(after) || told.contains(before) { return number }
        }
        return nil
    }

    private static let months: Set = ["month", "months", "mth", "mths", "miesiecy", "miesiac", "miesiace", "ماہ", "مہینے", "مہینون"]
    private static let weeks: Set = ["week", "weeks", "tygodni"]
    private static let years: Set = ["year", "years", "yr", "yrs", "yo", "old", "lat", "lata", "rok", "latek", "سال", "saal"]
    private static let told: Set = ["age", "aged", "turning", "turned", "turns", "nearly", "almost"]
    private static let numbers = [
        "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10, "eleven": 11, "twelve": 12, "thirteen": 13,
        "fourteen": 14, "fifteen": 15, "sixteen": 16, "seventeen": 17, "eighteen": 18, "nineteen": 19, "twenty": 20, "dwa": 2, "trzy": 3, "دو": 2, "تین": 3,
    ]
}
