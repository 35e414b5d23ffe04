import Reception

extension BankHolidays {
    /// Days proclaimed for one year in England: the Platinum Jubilee and the spring holiday moved to it (2022), the State Funeral
    /// (2022), the Coronation (2023). GOV.UK, "UK bank holidays", past years. None is known for 2024 to 2030 (November 2026): a new one is
    /// written into the centre's configuration on the day it is proclaimed, and here with the next release.
    static let known = [(2022, 6, 2), (2022, 6, 3), (2022, 9, 19), (2023, 5, 8)].map { CentreDay(year: $0, month: $1, day: $2) }

    static let knownMoves: Set = [CentreDay(year: 2022, month: 5, day: 30)]
}
