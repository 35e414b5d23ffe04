import Foundation
import Hardware
import Logging
import Reception
import ServiceLifecycle
import Web

/// Reads the scanners of all kiosks, and acts on each scan at once, whether or not a screen is there to show it.
struct ScannerDesk: ServiceLifecycle.Service, CustomStringConvertible {
    let scanners: [ScannerSettings]
    let reader: ScanReader
    let logger: Logger
    /// What a scanner tells, from now on.
    let events: @Sendable (ScannerSettings) -> AsyncStream<ScannerEvent>

    init(
        _ scanners: [ScannerSettings], reader: ScanReader, logger: Logger,
        events: @escaping @Sendable (ScannerSettings) -> AsyncStream<ScannerEvent>
    ) {
        (self.scanners, self.reader, self.logger, self.events) = (scanners, reader, logger, events)
    }

    /// All that a log says of it.
    var description: String { "scanners" }

    func run() async throws {
        await cancelWhenGracefulShutdown {
            await withTaskGroup(of: Void.self) { group in
                for scanner in scanners { group.addTask { await follow(scanner) } }
            }
        }
    }

    private func follow(_ scanner: ScannerSettings) async {
        var reports = TroubleReports()
        for await event in events(scanner) {
            switch event {
            case .scan(let code, let moment): await reader.take(Scan(code: code, kiosk: scanner.kiosk, moment: moment))
            case .present: tell(scanner, isAway: false, .info, "a scanner is ready")
            case .absent: tell(scanner, isAway: true, .warning, "a scanner is not there")
            case .trouble(let trouble):
                if trouble.isOfDevice { reader.mail.scanner(scanner.device, of: scanner.kiosk, isAway: true) }
                if reports.report(trouble, at: .now) { log(scanner, .warning, "a scanner has trouble", "\(trouble)") }
            }
        }
    }

    private func tell(_ scanner: ScannerSettings, isAway: Bool, _ level: Logger.Level, _ message: Logger.Message) {
        reader.mail.scanner(scanner.device, of: scanner.kiosk, isAway: isAway)
        log(scanner, level, message, nil)
    }

    private func log(_ scanner: ScannerSettings, _ level: Logger.Level, _ message: Logger.Message, _ cause: String?) {
        var facts: Logger.Metadata = ["kiosk": "\(scanner.kiosk)", "device": "\(scanner.device)"]
        if let cause { facts["cause"] = "\(cause)" }
        logger.log(level: level, message, metadata: facts)
    }
}

/// Each kind of trouble is told once, and not again until it has been quiet about it for a minute: a scanner that floods does not
/// fill the log.
struct TroubleReports {
    static let quiet = Duration.seconds(60)

    private var latest: [ScannerTrouble: ContinuousClock.Instant] = [:]

    /// Whether the trouble is to be told.
    mutating func report(_ trouble: ScannerTrouble, at time: ContinuousClock.Instant) -> Bool {
        defer { latest[trouble] = time }
        return latest[trouble].map { time - $0 >= Self.quiet } ?? true
    }
}
