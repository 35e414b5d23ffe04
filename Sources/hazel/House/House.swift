import Foundation
import Hardware
import Logging
import Reception
import ServiceLifecycle
import Statistics
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
        let reader = ScanReader(desk: desk, mail: KioskMail(), logger: logger)
        let (lines, shown) = (configuration.board?.open(), ShownPlaces(clock: .system))
        let calm = CalmMode(configuration.board?.rules.calm ?? false, logger: logger)
        let plug = configuration.caseStore != nil && lines is SimulatedLines ? NetworkPlug() : nil
        let slips = SlipPrinters(configuration.printers, centre: configuration.centre, languages: languages, mail: reader.mail, logger: logger)
        let beginning = configuration.centre.beginning
        let signposts = SignpostBook(configuration, logger: logger) { ((try? await desk.settings().now) ?? beginning).changes }
        let settings = SettingsWatch(
            beginning: beginning, follow: { try await desk.follow() }, settings: { try await desk.settings().now }, logger: logger,
            changed: signposts.turn)
        var parts = ListenerParts(
            desk: desk, centre: configuration.centre, pages: pages, surroundings: surroundings, logger: logger,
            speaker: speech.speaker, mail: reader.mail, slips: slips.desk, simulator: simulator(lines, desk, reader, plug))
        parts.check = { checks.report }
        parts.signposts = { signposts.newest }
        parts.isSynced = !configuration.receivers.isEmpty
        parts.way = wayDesk(shown)
        parts.calm = configuration.board.map { _ in calm.desk }
        parts.statistics = Asking(centre: configuration.centre, rule: configuration.statistics.rule, stamp: desk.tallyStamp) {
            try await desk.tallies($0, $1)
        }
        parts.exact = exactRight(desk)
        (parts.pages.helplines, parts.pages.duty) = (configuration.helplines, configuration.duty)
        (parts.pages.calendar, parts.pages.rounding) = (configuration.opening, configuration.statistics.says)
        parts.listening = { doors.open($0) }
        let bell = DirectoryBell()
        return [DeskService(desk: desk, logger: logger, isSynced: parts.isSynced)] + board(lines, desk, pulse, shown, calm)
            + [clockWatch(desk, pulse), speech, slips, signposts, settings] + listeners(parts, desk)
            + [morningCheck(checks, desk), Watchdog(notify: notify, pulse: pulse, proof: { try await desk.prove() }, logger: logger)]
            + scanners(reader) + followers(desk, languages, signposts, bell) + sync(desk, plug: plug, bell: bell) + figures(parts, desk)
    }

    private func listeners(_ parts: ListenerParts, _ desk: HubStore) -> [any ServiceLifecycle.Service] {
        let listen = configuration.listen
        return [
            SocketListener(parts, path: configuration.socket.path, group: configuration.socket.group),
            KioskListener(parts, host: listen.kiosk.host, port: listen.kiosk.port, names: listen.names),
            StaffListener(
                parts, host: listen.staff.host, port: listen.staff.port, names: listen.names, secret: secret,
                importer: UploadImport(desk: desk, configuration: configuration, surroundings: surroundings).importer),
        ]
    }

    /// What a centre has by its configuration alone.
    private func followers(
        _ desk: HubStore, _ languages: Languages, _ signposts: SignpostBook, _ bell: DirectoryBell
    ) -> [any ServiceLifecycle.Service] {
        var services: [any ServiceLifecycle.Service] = []
        if let directory = configuration.directory {
            services.append(DirectoryRefresher(
                shelf: Shelf(configuration: configuration), feeds: directory.feeds, surroundings: surroundings, logger: logger,
                changed: signposts.turn, bell: bell))
        }
        if let folder = configuration.imports.watch {
            services.append(WatchedFolder(
                folder: URL(filePath: folder), desk: desk, configuration: configuration, surroundings: surroundings, logger: logger))
        }
        if let program = configuration.carHook {
            services.append(CarHook(
                program: program, desk: desk, centre: configuration.centre,
                language: languages.language(configuration.centre.languages.first ?? "en"), logger: logger))
        }
        if let paper = configuration.paper {
            services.append(PaperPrinter(
                settings: paper, desk: desk, centre: configuration.centre, languages: languages, surroundings: surroundings, logger: logger))
        }
        return services
    }
}
