import Foundation
import Testing

/// A throwaway PostgreSQL of the tests' own: in a folder of its own, on a Unix socket alone, gone with the tests.
final class PostgresCluster: Sendable {
    let folder: URL
    private let bin: URL
    /// The server lives as long as this pipe.
    private let life: Pipe

    private static let shared = Task { try PostgresCluster() }

    static func running() async throws -> PostgresCluster { try await shared.value }

    /// PostgreSQL's server refuses to run as root: there it runs as `postgres`, whom the Debian package makes.
    private static let asUser = getuid() == 0 ? ["setpriv", "--reuid=postgres", "--regid=postgres", "--clear-groups"] : []

    private init() throws {
        let versions = try FileManager.default.contentsOfDirectory(atPath: "/usr/lib/postgresql").sorted()
        let newest = try #require(versions.last, "PostgreSQL is not installed: apt-get install postgresql")
        bin = URL(filePath: "/usr/lib/postgresql/\(newest)/bin")
        folder = URL(filePath: "/tmp/hazel-pg-\(UUID().uuidString.prefix(8))")
        life = Pipe()
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        if getuid() == 0 { try Self.run(["chown", "postgres:", folder.path]) }
        try Self.run(Self.asUser + [bin.appending(path: "initdb").path, "-D", folder.appending(path: "data").path, "-A", "trust", "-U", "hazel", "-N", "-E", "UTF8", "--locale=C"])
        try start()
    }

    private func start() throws {
        let server = Process()
        server.executableURL = URL(filePath: "/bin/sh")
        server.standardInput = life
        server.standardOutput = FileHandle.nullDevice
        server.standardError = FileHandle.nullDevice
        let user = Self.asUser.joined(separator: " ")
        server.arguments = ["-c", """
            \(user) \(bin.path)/postgres -D \(folder.path)/data -k \(folder.path) -h '' -c fsync=off -c max_connections=200 </dev/null &
            read _; \(user) \(bin.path)/pg_ctl -D \(folder.path)/data -m immediate stop; rm -rf \(folder.path)
            """]
        try server.run()
        try Self.run(["sh", "-c", "i=0; until \(bin.path)/pg_isready -q -h \(folder.path); do i=$((i+1)); [ $i -lt 600 ] || exit 1; sleep 0.1; done"])
    }

    /// A new, empty database.
    func database() throws -> String {
        let name = "t" + UUID().uuidString.prefix(12).lowercased().replacing("-", with: "")
        try Self.run([bin.appending(path: "createdb").path, "-h", folder.path, "-U", "hazel", name])
        return "host=\(folder.path) user=hazel dbname=\(name)"
    }

    /// The server ends the connections of one database, as at a restart.
    func endConnections(of address: String) throws {
        // PostgreSQL 14 and later wait until they are gone.
        try ask("SELECT pg_terminate_backend(pid, 10000) FROM pg_stat_activity WHERE datname = '\(Self.name(in: address))'")
    }

    /// The server lets nobody into a database, or everybody again.
    func open(_ isOpen: Bool, _ address: String) throws {
        try ask("ALTER DATABASE \(Self.name(in: address)) ALLOW_CONNECTIONS \(isOpen)")
        if !isOpen { try endConnections(of: address) }
    }

    private static func name(in address: String) -> Substring { address.split(separator: "=").last ?? "" }

    /// Runs a statement, in a database or beside all.
    func ask(_ sql: String, of address: String? = nil) throws {
        let name = address.map { String(Self.name(in: $0)) } ?? "postgres"
        try Self.run([bin.appending(path: "psql").path, "-q", "-o", "/dev/null", "-h", folder.path, "-U", "hazel", name, "-c", sql])
    }

    private static func run(_ command: [String]) throws {
        let process = Process()
        process.executableURL = URL(filePath: "/usr/bin/env")
        process.arguments = command
        process.standardOutput = FileHandle.nullDevice
        try process.run()
        process.waitUntilExit()
        try #require(process.terminationStatus == 0, "\(command.joined(separator: " "))")
    }
}
