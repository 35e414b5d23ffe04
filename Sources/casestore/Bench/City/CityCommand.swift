import ArgumentParser
import Crypto
import Foundation
import Logging
import Reception
import Store
import Sync
import SwiftASN1
import X509

struct CityCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "city", abstract: "Simulate a city's hubs, which send their school days to one case store, faster than real time.",
        discussion: """
            The server is a program of its own, reached over TLS with a certificate for each hub; the hubs are in this program, and each \
            sends with what a hub sends with. Nights are left out. Give it an empty folder (--state) or database. A school term has 65 days, \
            and takes ten hours at 60 × real time.
            """)

    @OptionGroup var store: StoreOptions
    @Option(help: "How many hubs.") var hubs = 200
    @Option(help: "How much faster than real time.") var speed = 60.0
    @Option(help: "How many school days.") var days = 1
    @Option(help: "Visits on an ordinary day of a centre.") var visits = 250
    @Option(help: "The same seed, the same days.") var seed: UInt64 = 1
    @Option(help: "Three ports of this machine, from here on.") var port = 18_443
    @Option(help: "text, or json for tools.") var format: OutputFormat = .text

    func validate() throws {
        if hubs < 1 || days < 1 || visits < 1 || speed <= 0 { throw ValidationError("--hubs, --days, --visits and --speed: more than nothing") }
    }

    func run() async throws {
        let ledger = try await store.ledger()
        guard try await ledger.hubs().isEmpty else { throw DeskError(.conflict, cause: "the database is not empty") }
        let figures = CityFigures()
        let city = City(hubs: try await enrol(in: ledger, figures), ledger: ledger, clock: CityClock(speed: speed), isPostgres: store.address != nil)
        let place = ["--state", store.state] + (store.address.map { ["--postgres", $0] } ?? [])
        let server = try CityServer(["serve"] + place + [
            "--listen", "127.0.0.1:\(port)", "--enrolment", "127.0.0.1:\(port + 1)", "--operation", "127.0.0.1:\(port + 2)", "--log-level", "notice",
        ])
        defer { server.stop() }
        var measure = CityMeasure(
            engine: store.address == nil ? "SQLite" : "PostgreSQL", hubs: hubs, days: days, visits: 0, speed: speed)
        try await city.live(days: days, visits: visits, server, &measure)
        figures.tell(&measure)
        switch format {
        case .json: Console.say(String(decoding: try Coding.encode(measure), as: UTF8.self))
        case .text: Console.say(measure.description)
        }
    }

    /// Every hub gets its certificate.
    private func enrol(in ledger: Ledger, _ figures: CityFigures) async throws -> [CityHub] {
        let now = Surroundings.server.now().wall
        let authority = try store.folder.authority(at: now)
        guard let url = URL(string: "https://localhost:\(port)") else { throw DeskError(.invalid, cause: "--port: \(port) is none") }
        var made: [CityHub] = []
        for n in 1...hubs {
            let hub = String(format: "centre-%03d", n)
            let key = Certificate.PrivateKey(P256.Signing.PrivateKey())
            let request = try CertificateSigningRequest(
                version: .v1, subject: DistinguishedName {}, privateKey: key, attributes: .init(), signatureAlgorithm: .ecdsaWithSHA256)
            let issued = try authority.hubCertificate(hub, request: try request.serializeAsPEM().pemString, at: now)
            try await ledger.add(hub, name: hub, zone: .gmt, code: hub, until: issued.until)
            guard try await ledger.enrol(hub, code: hub, certificate: issued.serial, until: issued.until) else {
                throw DeskError(.conflict, cause: "\(hub) could not be enrolled")
            }
            let identity = CaseStoreAddress.Identity(certificate: issued.certificate, key: try key.serializeAsPEM().pemString)
            let address = CaseStoreAddress(url: url, hub: hub, identity: identity, authority: try authority.pem)
            made.append(try CityHub(address, seed: seed &* 1_000_003 &+ UInt64(n), figures: figures))
        }
        return made
    }
}
