public import Reception

/// Prints what a family takes with it; on what, and whether there is a printer at all, is the hub's to know.
public struct SlipDesk: Sendable {
    /// The kiosks that have a printer.
    let printers: Set<Kiosk.ID>
    /// Has the slip of an arrival printed. It does not wait for the paper.
    let print: @Sendable (ArrivalSlip, Kiosk.ID, _ lang: String) -> Void
    /// Prints lines that a family asked for, such as a way, or the same in English where the printer lacks their letters; the first is
    /// the title, in large letters. Whether it has them.
    let printLines: @Sendable (_ lines: [String], _ english: [String], Kiosk.ID) async -> Bool

    public init(
        printers: Set<Kiosk.ID>, print: @escaping @Sendable (ArrivalSlip, Kiosk.ID, _ lang: String) -> Void,
        printLines: @escaping @Sendable (_ lines: [String], _ english: [String], Kiosk.ID) async -> Bool
    ) {
        (self.printers, self.print, self.printLines) = (printers, print, printLines)
    }

    /// A hub without printers.
    public static let none = SlipDesk(printers: [], print: { _, _, _ in }, printLines: { _, _, _ in false })
}
