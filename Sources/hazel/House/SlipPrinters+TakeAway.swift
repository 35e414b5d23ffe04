import Hardware
import Logging
import Reception
import Web

extension SlipPrinters {
    /// What a family takes along, on the same printers as its slip.
    var takeAway: TakeAway { TakeAway(printers: Set(printers.keys)) { await self.print(lines: $0, orElse: $1, at: $2) } }

    private func print(lines: [String], orElse english: [String], at kiosk: Kiosk.ID) async -> Bool {
        guard let printer = printers[kiosk] else { return false }
        do {
            try await printer.print(PrintedSlip(lines: lines, centre: centre), orElse: PrintedSlip(lines: english, centre: centre))
            return true
        } catch {
            logger.warning("lines to take along are not printed", metadata: ["kiosk": "\(kiosk)", "cause": "\(error)"])
            return false
        }
    }
}
