import Crypto
import Foundation
import Reception
@testable import Sync
import SwiftASN1
import Testing
import X509

/// The real program, in a folder of its own, on ports of its own.
final class RunningStore: Sendable {
    let folder: URL
    let base: Int
    let address: String?
    private let running: Program

    static var program: URL {
        Bundle.allBundles.first { $0.bundlePath.hasSuffix(".xctest") }?.bundleURL.deletingLastPathComponent().appending(path: "hazel-casestore")
            ?? URL(filePath: CommandLine.arguments[0]).deletingLastPathComponent().appending(path: "hazel-casestore")
    }

    init(_ engine: Engine) async throws {
        folder = URL(filePath: "/tmp/hazel-cs-\(UUID().uuidString.prefix(8))")
        base = Ports.next()
        address = engine == .postgres ? try await PostgresCluster.running().database() : nil
        running = Program()
    }

    deinit {
        running.stop(SIGKILL)
        try? FileManager.default.removeItem(at: folder)
    }

    private var place: [String] { ["--state", folder.path] + (address.map { ["--postgres", $0] } ?? []) }

    /// Starts the server, and waits until it answers.
    func start() async throws {
        try running.start(Self.program, ["serve"] + place + listens)
        try await running.log(has: 3, "listening")
    }

    /// Starts the server on a copy of its state, on a disk of four mebibytes of which one is taken up.
    func startOnSmallDisk() async throws {
        let small = folder.path + "/small"
        let script = """
            mkdir -p \(small) && mount -t tmpfs -o size=4m small \(small) && cp -a \(folder.path)/*.sqlite* \(folder.path)/*.key \(folder.path)/*.pem \(small) &&
            head -c 1048576 /dev/zero >\(small)/ballast && exec "$0" "$@"
            """
        let own = getuid() == 0 ? ["-m"] : ["-rm"]
        try running.start(URL(filePath: "/usr/bin/unshare"), own + ["sh", "-c", script, Self.program.path, "serve", "--state", small] + listens)
        try await running.log(has: 3, "listening")
    }

    /// Takes the ballast off the small disk, which the server alone has mounted.
    func makeRoom() throws {
        try FileManager.default.removeItem(atPath: "/proc/\(try #require(running.id))/root\(folder.path)/small/ballast")
    }

    private var listens: [String] {
        ["--log-level", "debug", "--listen", "127.0.0.1:\(base)", "--enrolment", "127.0.0.1:\(base + 1)", "--operation", "127.0.0.1:\(base + 2)"]
    }

    func stop(_ signal: Int32 = SIGTERM) { running.stop(signal) }
    var log: String { running.text }
    func log(has text: String) async throws { try await running.log(has: 1, text) }

    /// Runs a command to its end.
    @discardableResult
    func command(_ arguments: [String], input: String = "", status: Int32 = 0) async throws -> String {
        let (ended, text) = try Program.run(Self.program, arguments + place, input: input)
        #expect(ended == status, "\(arguments): \(text)")
        return text
    }

    /// Invites a hub, and enrols it as a hub does.
    func enrol(_ hub: String) async throws -> CaseStoreAddress {
        let told = try await command(["hub", "add", hub])
        let code = try #require(told.firstMatch(of: /Code +([a-z0-9-]+)/)?.1)
        let key = Certificate.PrivateKey(P256.Signing.PrivateKey())
        let (status, text) = try enrolment(hub, code: String(code), key: key)
        #expect(status == 200, "\(text)")
        let answer = try JSONDecoder().decode(Given.self, from: Data(text.utf8))
        return CaseStoreAddress(
            url: try #require(URL(string: "https://localhost:\(base)")), hub: hub,
            identity: .init(certificate: answer.certificate, key: try key.serializeAsPEM().pemString), authority: answer.authority)
    }

    struct Given: Decodable { var certificate, authority: String }

    func enrolment(_ hub: String, code: String, key: Certificate.PrivateKey) throws -> (Int, String) {
        let request = try CertificateSigningRequest(
            version: .v1, subject: DistinguishedName { CommonName("whoever") }, privateKey: key, attributes: .init(),
            signatureAlgorithm: .ecdsaWithSHA256)
        let body = try JSONEncoder().encode(["hub": hub, "code": code, "csr": try request.serializeAsPEM().pemString])
        return try curl("https://localhost:\(base + 1)/v1/enrol", ["--data-binary", "@-"], input: String(decoding: body, as: UTF8.self))
    }

    /// - Returns: the status, and the body.
    func curl(_ url: String, _ options: [String] = [], input: String = "") throws -> (Int, String) {
        let authority = folder.appending(path: "authority.pem").path
        let (_, text) = try Program.run(
            URL(filePath: "/usr/bin/curl"), ["-s", "--max-time", "20", "--cacert", authority, "-w", "\n%{http_code}"] + options + [url], input: input)
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
        return (Int(lines.last ?? "") ?? 0, lines.dropLast().joined(separator: "\n"))
    }

    /// Files with a hub's certificate and key, as curl takes them.
    func files(_ address: CaseStoreAddress) throws -> [String] {
        let (certificate, key) = (folder.appending(path: "\(address.hub).pem"), folder.appending(path: "\(address.hub).key"))
        try Data(#require(address.identity).certificate.utf8).write(to: certificate)
        try Data(#require(address.identity).key.utf8).write(to: key)
        return ["--cert", certificate.path, "--key", key.path]
    }
}
