/// What was counted of signposting on one day that is over. It is told all at once: the order of the steps would tell who had just been
/// at the kiosk. Of what is sensitive there is the outcome alone, as in ``Uptake``. Told again for the same day, it holds instead.
public struct Signposted: Hashable, Sendable, Codable {
    /// A day of the centre.
    public var day: CentreDay
    /// All of that day, exact: what may be shown of them is decided where it is shown.
    public var counts: [Count]

    /// How often an outcome was counted under a theme, by one thing more.
    public struct Count: Hashable, Sendable, Codable {
        /// As in ``Uptake``.
        public var theme: Uptake.Theme
        /// Which thing ``value`` is.
        public var by: UptakeReport.Dimension
        /// The need, the band or the language; `nil` where it is not known.
        public var value: String?
        /// What came of the steps.
        public var outcome: Uptake.Outcome
        /// How many steps; never 0.
        public var count: Int

        public init(theme: Uptake.Theme, by: UptakeReport.Dimension, value: String?, outcome: Uptake.Outcome, count: Int) {
            (self.theme, self.by, self.value, self.outcome, self.count) = (theme, by, value, outcome, count)
        }
    }

    public init(day: CentreDay, counts: [Count]) { (self.day, self.counts) = (day, counts) }
}
