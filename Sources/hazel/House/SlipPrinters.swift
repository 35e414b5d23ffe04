import Hardware
import Logging
import Reception
import Synchronization
import Web
import Words

/// The slip printers of all kiosks.
final class SlipPrinters: Sendable {
    private let printers: [Kiosk.ID: SlipPrinter]
    private let centre: Centre
    private let languages: Languages
    private let logger: Logger
    /// The newest arrivals whose slip is missing: as long as their pages may stand on a screen.
    private let missing = Mutex<[Arrival.ID]>([])
    private static let mostMissing = 64

    init(_ settings: [PrinterSettings], centre: Centre, languages: Languages, logger: Logger) {
        printers = Dictionary(settings.map { ($0.kiosk, SlipPrinter($0)) }) { first, _ in first }
        (self.centre, self.languages, self.logger) = (centre, languages, logger)
    }

    var desk: SlipDesk {
        SlipDesk(print: { await self.print($0, at: $1, lang: $2) }, isMissing: { id in self.missing.withLock { $0.contains(id) } },
            printers: Set(printers.keys), printLines: { await self.print(lines: $0, at: $1) })
    }

    /// Prints a slip; a failure is told in the log, without anything of the family.
    private func print(_ slip: ArrivalSlip, at kiosk: Kiosk.ID, lang: String) async -> SlipDesk.Answer {
        guard let printer = printers[kiosk] else { return .notWanted }
        do {
            try await printer.print(paper(slip, lang), orElse: paper(slip, "en"))
            forget(slip.arrival)
            return .printed
        } catch {
            logger.warning("a slip is not printed", metadata: ["kiosk": "\(kiosk)", "cause": "\(error)"])
            keep(slip.arrival)
            return .failed
        }
    }

    /// Lines that are the same for everybody; where the printer lacks their letters they are not printed.
    private func print(lines: [String], at kiosk: Kiosk.ID) async -> SlipDesk.Answer {
        guard let printer = printers[kiosk] else { return .notWanted }
        let slip = PrintedSlip(lines: lines, centre: centre)
        do {
            try await printer.print(slip, orElse: slip)
            return .printed
        } catch {
            logger.warning("a slip is not printed", metadata: ["kiosk": "\(kiosk)", "cause": "\(error)"])
            return .failed
        }
    }

    private func paper(_ slip: ArrivalSlip, _ lang: String) -> PrintedSlip {
        PrintedSlip(slip, centre: centre, language: languages.language(lang))
    }

    private func forget(_ arrival: Arrival.ID) { missing.withLock { $0.removeAll { $0 == arrival } } }

    private func keep(_ arrival: Arrival.ID) {
        missing.withLock { missing in
            missing.removeAll { $0 == arrival }
            missing = missing.suffix(Self.mostMissing - 1) + [arrival]
        }
    }
}
