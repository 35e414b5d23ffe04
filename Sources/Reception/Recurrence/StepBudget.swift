/// How many days rules may look at. A calendar is written by others: what it costs to read must be bounded by us, not by them.
///
/// A day looked at costs well under a microsecond in a release build.
public struct StepBudget: Sendable {
    /// For one event: weekly for 1,000 years, or daily for 1,000.
    public static let perRule = 400_000
    /// For one file: 10,000 weekly events that count from five years back.
    public static let perFile = 20_000_000

    private(set) var rule = 0
    private(set) var file: Int

    /// - Parameter file: how many days all rules of the file may look at together.
    public init(file: Int = StepBudget.perFile) { self.file = file }

    mutating func startRule() { rule = min(Self.perRule, file) }

    /// `false` where nothing is left; then nothing is taken.
    mutating func spend(_ days: Int) -> Bool {
        guard days <= rule else { return false }
        rule -= days
        file -= days
        return true
    }
}
