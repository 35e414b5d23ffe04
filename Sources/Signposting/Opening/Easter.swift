import Reception

/// Easter Sunday of the Western churches.
enum Easter {
    /// The day, as ``CivilDay`` counts, by the Gregorian computus in the "anonymous" form (Nature, 20 April 1876; J. Meeus,
    /// "Astronomical Algorithms", chapter 8). Good for every Gregorian year.
    static func day(in year: Int) -> Int {
        let (golden, century, rest) = (year % 19, year / 100, year % 100)
        let correction = (century - (century + 8) / 25 + 1) / 3
        let epact = (19 * golden + century - century / 4 - correction + 15) % 30
        let weekday = (32 + 2 * (century % 4) + 2 * (rest / 4) - epact - rest % 4) % 7
        let late = (golden + 11 * epact + 22 * weekday) / 451
        let sum = epact + weekday - 7 * late + 114
        return CivilDay.number(year: year, month: sum / 31, day: sum % 31 + 1)
    }
}
