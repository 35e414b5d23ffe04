public import Reception

/// Prints what a family takes along, such as a way; which kiosks have a printer, and how it prints, is the hub's to know.
public struct TakeAway: Sendable {
    /// The kiosks that have a printer.
    let printers: Set<Kiosk.ID>
    let print: @Sendable (_ lines: [String], _ english: [String], Kiosk.ID) async -> Bool

    /// - Parameter print: prints lines, or the same in English where the printer lacks their letters; the first is the title. Nothing
    ///   of them is of one family. Whether it did.
    public init(printers: Set<Kiosk.ID>, print: @escaping @Sendable (_ lines: [String], _ english: [String], Kiosk.ID) async -> Bool) {
        (self.printers, self.print) = (printers, print)
    }

    /// A hub without printers.
    public static let none = TakeAway(printers: []) { _, _, _ in false }
}
