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

    func run() async throws {
        let configuration = configuration.filled(from: Shelf(configuration: configuration).kept())
        try await House(configuration: configuration, surroundings: surroundings, logger: logger, secret: secret).open()
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
        let mail = KioskMail()
        let slips = SlipPrinters(configuration.printers, centre: configuration.centre, languages: languages, logger: logger)
        let parts = ListenerParts(
            desk: desk, centre: configuration.centre, pages: pages, surroundings: surroundings, logger: logger,
            speaker: speech.speaker, mail: mail, slips: slips.desk)
        let listen = configuration.listen
        var services: [any ServiceLifecycle.Service] = [
            DeskService(desk: desk, logger: logger),
            speech,
            SocketListener(parts, path: configuration.socket.path, group: configuration.socket.group),
            KioskListener(parts, host: listen.kiosk.host, port: listen.kiosk.port, names: listen.names),
            StaffListener(
                parts, host: listen.staff.host, port: listen.staff.port, names: listen.names, secret: secret,
                importer: UploadImport(desk: desk, configuration: configuration, surroundings: surroundings).importer),
        ]
        if !configuration.scanners.isEmpty {
            services.append(ScannerDesk(configuration.scanners, desk: desk, mail: mail, logger: logger) { [now = surroundings.now] in
                ScannerPort.events($0, now: now)
            })
        }
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
}
