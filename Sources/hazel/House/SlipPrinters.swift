import Hardware
import Logging
import Reception
import ServiceLifecycle
import Web
import Words

/// The slip printers of all kiosks. No family's page waits for its paper: where that fails, the screen is told.
struct SlipPrinters: ServiceLifecycle.Service {
    private struct Job {
        let slip: ArrivalSlip, kiosk: Kiosk.ID, lang: String
    }

    private let printers: [Kiosk.ID: SlipPrinter]
    private let centre: Centre
    private let languages: Languages
    /// Draws for the printers that print pictures.
    private let drawing = TokenDrawing()
    private let withoutPictures: Set<Kiosk.ID>
    private let mail: KioskMail
    private let logger: Logger
    private let jobs: AsyncStream<Job>, queue: AsyncStream<Job>.Continuation

    init(_ settings: [PrinterSettings], centre: Centre, languages: Languages, mail: KioskMail, logger: Logger) {
        printers = Dictionary(settings.map { ($0.kiosk, SlipPrinter($0)) }) { first, _ in first }
        withoutPictures = Set(settings.filter { !$0.pictures }.map(\.kiosk))
        (self.centre, self.languages, self.mail, self.logger) = (centre, languages, mail, logger)
        (jobs, queue) = AsyncStream.makeStream(of: Job.self, bufferingPolicy: .bufferingNewest(64))
    }

    var desk: SlipDesk {
        SlipDesk(printers: Set(printers.keys), print: { print($0, at: $1, lang: $2) }, printLines: { await print(lines: $0, orElse: $1, at: $2) })
    }

    /// Has a slip printed, where the kiosk has a printer.
    private func print(_ slip: ArrivalSlip, at kiosk: Kiosk.ID, lang: String) {
        guard printers[kiosk] != nil else { return }
        queue.yield(Job(slip: slip, kiosk: kiosk, lang: lang))
    }

    /// Prints, each printer by itself, until the hub stops.
    func run() async {
        await withDiscardingTaskGroup { group in
            for await job in jobs.cancelOnGracefulShutdown() { group.addTask { await print(job) } }
        }
    }

    /// A failure is told in the log, without anything of the family.
    private func print(_ job: Job) async {
        do {
            try await printers[job.kiosk]?.print(paper(job, job.lang), orElse: paper(job, "en"))
            logger.debug("a slip is printed", metadata: ["kiosk": "\(job.kiosk)"])
        } catch {
            mail.slip(of: job.slip.arrival, isMissingAt: job.kiosk)
            logger.warning("a slip is not printed", metadata: ["kiosk": "\(job.kiosk)", "cause": "\(error)"])
        }
    }

    /// Lines that are the same for everybody.
    private func print(lines: [String], orElse english: [String], at kiosk: Kiosk.ID) async -> Bool {
        guard let printer = printers[kiosk] else { return false }
        do {
            try await printer.print(PrintedSlip(lines: lines, centre: centre), orElse: PrintedSlip(lines: english, centre: centre))
            return true
        } catch {
            logger.warning("a slip is not printed", metadata: ["kiosk": "\(kiosk)", "cause": "\(error)"])
            return false
        }
    }

    private func paper(_ job: Job, _ lang: String) -> PrintedSlip {
        PrintedSlip(
            job.slip, centre: centre, language: languages.language(lang), drawing: withoutPictures.contains(job.kiosk) ? nil : drawing)
    }
}
