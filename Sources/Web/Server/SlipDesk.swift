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

    /// The kiosks that have a printer.
    let printers: Set<Kiosk.ID>
    /// Prints lines that a family takes along, such as a way; the first is the title, in large letters.
    let printLines: @Sendable ([String], Kiosk.ID) async -> Answer

    public init(
        print: @escaping @Sendable (ArrivalSlip, Kiosk.ID, _ lang: String) async -> Answer, isMissing: @escaping @Sendable (Arrival.ID) -> Bool,
        printers: Set<Kiosk.ID> = [], printLines: @escaping @Sendable ([String], Kiosk.ID) async -> Answer = { _, _ in .notWanted }
    ) {
        (self.print, self.isMissing, self.printers, self.printLines) = (print, isMissing, printers, printLines)
    }

    /// A hub without printers.
    public static let none = SlipDesk(print: { _, _, _ in .notWanted }, isMissing: { _ in false })
}
