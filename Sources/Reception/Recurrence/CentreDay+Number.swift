extension CentreDay {
    /// The day's number, as ``CivilDay`` counts: 0 for 1970-01-01.
    public var number: Int { CivilDay.number(year: year, month: month, day: day) }

    /// The day of a number, as ``CivilDay`` counts.
    public init(number: Int) {
        let (year, month, day) = CivilDay.parts(of: number)
        self.init(year: year, month: month, day: day)
    }
}
