/// What was counted of signposting on one day that is over. It is told all at once: the order of the steps would tell who had just been
/// at the kiosk. Of what is sensitive there is the outcome alone, as in ``Uptake``. Told again for the same day, it holds instead.
public struct Signposted: Hashable, Sendable, Codable {
    public var day: CentreDay
    public var counts: [Count]

    /// How often an outcome was counted under a theme, by one thing more.
    public struct Count: Hashable, Sendable, Codable {
        public var theme: Uptake.Theme
        public var by: UptakeReport.Dimension
        /// The need, the band or the language; `nil` where it is not known.
        public var value: String?
        public var outcome: Uptake.Outcome
        public var count: Int

        public init(theme: Uptake.Theme, by: UptakeReport.Dimension, value: String?, outcome: Uptake.Outcome, count: Int) {
            (self.theme, self.by, self.value, self.outcome, self.count) = (theme, by, value, outcome, count)
        }
    }

    public init(day: CentreDay, counts: [Count]) { (self.day, self.counts) = (day, counts) }
}
