public import Reception

/// Prints the slip that a family takes with it; on what, and whether there is a printer at all, is the hub's to know.
public struct SlipDesk: Sendable {
    /// What became of it.
    public enum Answer: Sendable, Equatable {
        case printed
        /// The kiosk has no printer.
        case notWanted
        case failed
    }

    let print: @Sendable (ArrivalSlip, Kiosk.ID, _ lang: String) async -> Answer
    /// Whether the slip of an arrival should be in the family's hands and is not.
    let isMissing: @Sendable (Arrival.ID) -> Bool

    public init(
        print: @escaping @Sendable (ArrivalSlip, Kiosk.ID, _ lang: String) async -> Answer, isMissing: @escaping @Sendable (Arrival.ID) -> Bool
    ) {
        (self.print, self.isMissing) = (print, isMissing)
    }

    /// A hub without printers.
    public static let none = SlipDesk(print: { _, _, _ in .notWanted }, isMissing: { _ in false })
}
