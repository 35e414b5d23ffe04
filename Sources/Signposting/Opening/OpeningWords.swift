import Foundation
import Reception

/// What the words beside a rule say that the rule cannot.
///
/// HSDS asks that `description` add nothing, "such as exceptions", to the rule (its page "Schedules"); in the same breath its example
/// reads "The service is not available on public holidays". So a short, closed list of phrases is understood, words that
/// repeat the rule are read over, and words of exception that are not understood are a doubt: a rule with an exception that one does not
/// know is a wrong time on some day.
struct OpeningWords: Hashable, Sendable {
    /// Which part of the school's year the words keep it to.
    enum Season: Hashable, Sendable { case termTime, holidays }

    /// One cannot walk in.
    var byAppointment = false
    var season: Season?
    /// Whether it is open on bank holidays; `nil` where nothing is said.
    var openOnBankHolidays: Bool?
    var closedAtWeekends = false
    /// The words are of days that come less often than each week.
    var lessThanWeekly = false
    /// Some school holidays are named ("half term"): which days those are, only the schedule's own dates can say.
    var namesSomeHolidays = false
    /// There is an exception that is not understood.
    var unclear = false

    init(_ texts: [String?]) {
        let text = Self.plain(texts.compactMap { $0 }.joined(separator: "\n"))
        let all = Phrases(text)
        byAppointment = all.has(Phrases.appointment) && !all.has(Phrases.noAppointment)
        lessThanWeekly = all.has(Phrases.lessThanWeekly)
        var seasons: Set<Season> = []
        for sentence in Self.sentences(of: text) { take(Phrases(sentence), &seasons) }
        season = seasons.first
        if seasons.count > 1 { unclear = true }
    }

    private mutating func take(_ sentence: Phrases, _ seasons: inout Set<Season>) {
        let bank = sentence.has(Phrases.bankHolidays), exception = sentence.has(Phrases.exception)
        let holidays = sentence.has(bank ? Phrases.schoolHolidaysByName : Phrases.schoolHolidays)
        if bank { takeBankHolidays(sentence, exception) }
        if exception { takeException(sentence) }
        switch (sentence.has(Phrases.termTime), holidays, exception) {
        // Named holidays are not all of them; with an exception, whichever it is, nothing is sure.
        case _ where sentence.has(Phrases.someHolidays):
            namesSomeHolidays = true
            if exception { unclear = true }
        // Which of the two holidays the exception means, only a reader knows.
        case (_, true, true) where bank: unclear = true
        case (true, true, true), (false, true, true), (true, false, false): seasons.insert(.termTime)
        case (true, false, true): if bank { seasons.insert(.termTime) } else { unclear = true }
        case (true, true, false): if !sentence.has(Phrases.inclusion) { unclear = true }
        case (false, true, false): if !sentence.has(Phrases.inclusion) { seasons.insert(.holidays) }
        case (false, false, _): break
        }
    }

    /// An exception is understood where all that is excepted are days with names; one word more, and it is not.
    private mutating func takeException(_ sentence: Phrases) {
        let excepted = sentence.after(Phrases.exception)
        if excepted.has(Phrases.weekend) { closedAtWeekends = true }
        if excepted.isEmpty || !excepted.isMade(of: Phrases.exceptedWords) { unclear = true }
    }

    private mutating func takeBankHolidays(_ sentence: Phrases, _ exception: Bool) {
        if exception { openOnBankHolidays = false } else if sentence.has(Phrases.inclusionOfBankHolidays) { openOnBankHolidays = true }
    }

    /// Small letters, no hyphens; a bank holiday by its name is a bank holiday.
    private static func plain(_ text: String) -> String {
        let plain = text.lowercased().replacing("-", with: " ").replacing("’", with: "'")
        return Phrases.bankHolidayNames.reduce(plain) { $0.replacing($1, with: "bank holiday") }
    }

    /// A full stop inside a time (`9.30am`) ends no sentence.
    private static func sentences(of text: String) -> [String] {
        text.replacing(". ", with: "\n").split(whereSeparator: { "\n;!".contains($0) }).map(String.init)
    }
}
