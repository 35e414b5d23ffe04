import Foundation
import Hardware
import Logging
import Reception
import ServiceLifecycle
import Store
import UnixSignals
import Web
import Words

/// The hub: what lives, in the order in which it starts. It stops in reverse.
struct House {
    let configuration: Configuration
    let surroundings: Surroundings
    let logger: Logger
    /// What staff type once in their browser, until there are accounts.
    let secret: String
    var notify = Notify()

    func run() async throws {
        let configuration = configuration.filled(from: Shelf(configuration: configuration).kept())
        try await House(configuration: configuration, surroundings: surroundings, logger: logger, secret: secret, notify: notify).open()
    }

    private func open() async throws {
        let desk = try Desk.open(configuration, surroundings: surroundings)
        UploadImport.clear(configuration)
        let languages = try Languages()
        let pages = try Pages(centre: configuration.centre, languages: languages, visitorNotice: configuration.visitorNotice)
        if configuration.demo != nil {
            try await DemoBook(desk: desk, configuration: configuration, surroundings: surroundings, logger: logger).prepare()
        }
        var group = ServiceGroupConfiguration(
            services: services(desk, pages, languages).map { .init(service: $0, successTerminationBehavior: .gracefullyShutdownGroup) },
            gracefulShutdownSignals: [.sigterm, .sigint], logger: logger)
        // A client that reads no more does not hold up a stop.
        group.maximumGracefulShutdownDuration = .seconds(5)
        try await ServiceGroup(configuration: group).run()
    }

    private func services(_ desk: HubStore, _ pages: Pages, _ languages: Languages) -> [any ServiceLifecycle.Service] {
        let speech = SpeechDesk(configuration, languages: languages, logger: logger)
        let (pulse, checks) = (Pulse { [surroundings] in surroundings.now().boottime }, CheckBook())
        let doors = Doors(["socket", "kiosk", "staff"]) { [notify] in notify.ready() }
        var parts = ListenerParts(
            desk: desk, centre: configuration.centre, pages: pages, surroundings: surroundings, logger: logger,
            speaker: speech.speaker)
        parts.check = { checks.report }
        parts.listening = { doors.open($0) }
        let listen = configuration.listen
        var services: [any ServiceLifecycle.Service] = [
            DeskService(desk: desk, logger: logger),
            clockWatch(desk, pulse),
            speech,
            SocketListener(parts, path: configuration.socket.path, group: configuration.socket.group),
            KioskListener(parts, host: listen.kiosk.host, port: listen.kiosk.port, names: listen.names),
            StaffListener(
                parts, host: listen.staff.host, port: listen.staff.port, names: listen.names, secret: secret,
                importer: UploadImport(desk: desk, configuration: configuration, surroundings: surroundings).importer),
        ]
        if let plan = configuration.board {
            services.insert(contentsOf: board(plan, desk, pulse), at: 1)
        }
        services.append(morningCheck(checks))
        services.append(Watchdog(notify: notify, pulse: pulse, proof: { try await desk.prove() }, logger: logger))
        if let directory = configuration.directory {
            services.append(DirectoryRefresher(
                shelf: Shelf(configuration: configuration), hours: directory.hours, surroundings: surroundings, logger: logger))
        }
        if let folder = configuration.imports.watch {
            services.append(WatchedFolder(
                folder: URL(filePath: folder), desk: desk, configuration: configuration, surroundings: surroundings, logger: logger))
        }
        if let paper = configuration.paper {
            services.append(PaperPrinter(
                settings: paper, desk: desk, centre: configuration.centre, languages: languages, surroundings: surroundings, logger: logger))
        }
        return services
    }

    /// The lamps and the buttons. They start before whoever fills the desk, and stop after.
    private func board(_ plan: BoardPlan, _ desk: HubStore, _ pulse: Pulse) -> [any ServiceLifecycle.Service] {
        let lines = plan.open()
        pulse.expect("lamps", every: 60)
        return [
            LampDesk(
                plan: plan, lines: lines, desk: desk, isWell: { await desk.isWell() }, clock: .system, logger: logger,
                beat: { pulse.beat("lamps") }),
            ButtonDesk(plan: plan, lines: lines, desk: desk, clock: .system, logger: logger),
        ]
    }

    private func clockWatch(_ desk: HubStore, _ pulse: Pulse) -> ClockWatch {
        pulse.expect("clock", every: 300)
        return ClockWatch(
            now: surroundings.now, correct: { try await desk.correctClock() }, logger: logger, beat: { pulse.beat("clock") })
    }

    private func morningCheck(_ checks: CheckBook) -> MorningCheck {
        let check = Check(configuration: configuration, surroundings: surroundings, isHub: true)
        return MorningCheck(
            look: { await check.report() }, book: checks, zone: configuration.centre.zone, now: { [surroundings] in surroundings.now().wall },
            logger: logger, tell: { [notify] in notify.status($0) })
    }
}
