import Reception

/// Bounds of what a request may say, beyond those of the calendar.
enum Limits {
    /// More people than a party of one family has.
    static let companions = 0...50
    /// The first letters of a surname; on keys, one to three are asked.
    static let letters = 1...20

    /// - Throws: ``DeskError`` where a question could not be meant.
    static func check(_ question: LookUp) throws {
        try check((1...31).contains(question.day), "day", "1 to 31")
        try check((1...12).contains(question.month), "month", "1 to 12")
        try check(letters.contains(question.letters.unicodeScalars.count), "letters", "1 to 20 letters")
        try check(question.hour.map((0...23).contains) ?? true, "hour", "0 to 23")
        try check(companions: question.companions)
    }

    static func check(companions count: Int) throws {
        try check(companions.contains(count), "companions", "0 to 50")
    }

    /// - Throws: ``DeskError`` where the service is none that takes families without an appointment. `nil` is "not sure".
    static func check(walkIn service: Service.ID?, in centre: Centre) throws {
        guard let service, centre.service(service)?.walkIn != true else { return }
        throw DeskError(.invalid, cause: "the service takes nobody without an appointment")
    }

    private static func check(_ holds: Bool, _ field: String, _ bounds: String) throws {
        guard holds else { throw DeskError(.invalid, cause: "the field \(field) is not \(bounds)") }
    }
}
