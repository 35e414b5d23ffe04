import Foundation

/// A text in small letters, without hyphens, to be asked which of a list of phrases it has.
struct Phrases {
    private let text: String

    init(_ text: String) { self.text = text }

    func has(_ phrases: [String]) -> Bool { phrases.contains(where: text.contains) }

    var isEmpty: Bool { !text.contains(where: \.isLetter) }

    func isMade(of words: Set<String>) -> Bool {
        text.split(whereSeparator: { !$0.isLetter && !$0.isNumber }).allSatisfy { words.contains(String($0)) }
    }

    /// What follows on the first of the phrases; nothing where there is none.
    func after(_ phrases: [String]) -> Phrases {
        let first = phrases.compactMap { text.range(of: $0)?.upperBound }.min()
        return Phrases(first.map { String(text[$0...]) } ?? "")
    }

    static let appointment = [
        "by appointment", "by prior appointment", "appointment only", "appointments only", "appointment required", "appointment is required",
        "appointment needed", "appointment necessary", "booking required", "booking is required", "booking essential", "booking is essential",
        "must be booked", "must book", "need to book", "bookings only", "pre booked", "pre booking", "by arrangement",
    ]
    /// Said beside the words above, they take them back: one may also come without.
    static let noAppointment = [
        "no appointment", "no booking", "no need", "not need", "n't need", "without an appointment", "without appointment", "not required",
        "not necessary", "not essential", "drop in", "walk in", "or by appointment", "also by appointment", "and by appointment",
    ]
    static let exception = [
        "closed", "except", "excluding", "excl.", "excl ", "not includ", "not open", "not available", "not running", "does not run", "not in ", "not during",
        "no session", "no sessions", "apart from", "other than", "suspended", "cancelled",
    ]
    static let inclusion = [
        "includ", "all year", "year round", "as well as", "and school holiday", "and the school holiday", "and in school", "and in the school",
        "and during school", "and during the school", "& school", "and term", "and in term", "and during term", "& term",
    ]
    static let inclusionOfBankHolidays = ["includ", "open on", "open bank", "and bank", "and public", "& bank", "& public", "as well as"]
    static let bankHolidays = ["bank holiday", "public holiday"]
    static let bankHolidayNames = ["christmas day", "boxing day", "new year's day", "good friday", "easter monday"]
    static let termTime = ["term time", "termtime", "during term", "in term", "school term"]
    static let schoolHolidaysByName = ["school holiday"]
    static let schoolHolidays = schoolHolidaysByName + ["holidays only", "holiday periods"]
    /// These name some of the school holidays, and which days those are the words do not say.
    static let someHolidays = ["half term", "summer", "easter", "christmas"]
    static let weekend = ["weekend", "saturday", "sunday"]
    static let exceptedWords: Set = [
        "on", "at", "all", "any", "and", "or", "the", "for", "during", "in", "england", "bank", "public", "school", "holiday", "holidays",
        "weekend", "weekends", "saturday", "saturdays", "sunday", "sundays", "term", "time", "periods",
    ]
    static let lessThanWeekly = [
        "fortnight", "alternate", "every other", "every second", "every two weeks", "every 2 weeks", "of the month", "of each month",
        "of every month", "monthly", "once a month",
    ]
}
