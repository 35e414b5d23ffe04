import ArgumentParser
import Foundation
import Reception
import Sync

/// A hub becomes known to the council's case store.
struct EnrolCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "enrol", abstract: "Make this hub known to the case store, with the one-time code of hazel-casestore hub add.",
        discussion: """
            The hub makes its own key, which never leaves it, and is given a certificate. Both are written into the folder case-store \
            of the hub's state, with what the configuration must say. The certificate is renewed by itself before it ends.
            """)

    @OptionGroup var house: HouseOptions

    @Option(help: "Where newcomers come: https://casestore.example:8444.")
    var address: String

    @Option(help: "The file with the certificate of the case store's authority (authority.pem); nobody else is spoken to.")
    var authority: String

    @Option(help: "What hazel-casestore hub add has printed as Authority; where it is given, the file must be that.")
    var fingerprint: String?

    @Option(help: "This hub's name at the case store. Without it the centre's id.")
    var hub: String?

    @Argument(help: "The one-time code.")
    var code: String

    func run() async throws {
        let configuration = try house.configuration()
        guard let url = URL(string: address), url.scheme == "https", url.host() != nil else {
            throw Exit.Failure(Exit.usage, "--address: a web address that begins with https://")
        }
        guard let pem = try? String(contentsOfFile: authority, encoding: .utf8), let found = Enrolment.fingerprint(of: pem) else {
            throw Exit.Failure(Exit.noInput, "--authority: \(authority) is not there, or is no certificate in PEM")
        }
        if let fingerprint, fingerprint.lowercased() != found {
            throw Exit.Failure(Exit.data, "--authority: \(authority) is another authority's: its fingerprint is \(found)")
        }
        let name = hub ?? configuration.centre.id.rawValue
        let identity = try await enrolled(name, at: url, authority: pem)
        let folder = URL(filePath: configuration.state).appending(path: "case-store")
        try identity.write(to: folder)
        Console.say(Self.told(name, identity, in: folder.path(percentEncoded: false)))
    }

    private func enrolled(_ name: String, at url: URL, authority: String) async throws -> HubIdentity {
        do {
            return try await Enrolment.enrol(name, code: code, at: url, authority: authority)
        } catch let error as CaseStoreError {
            throw Exit.Failure(Exit.unavailable, "the case store has not enrolled this hub: \(error.cause)")
        }
    }

    private static func told(_ name: String, _ identity: HubIdentity, in folder: String) -> String {
        """
        This hub is known as \(name)\(identity.ends.map { " until " + Coding.text(of: $0).prefix(10) } ?? ""). The configuration now needs:

        case-store:
          address: https://…              # where hubs come, which is not where they are enrolled
          hub: \(name)
          certificate: {file: \(folder)/hub.pem}
          key: {file: \(folder)/hub.key}
          authority: {file: \(folder)/authority.pem}\(identity.receipts.map { _ in "\n  receipts: {file: \(folder)/receipts.pub}" } ?? "")
          agreement: {usual: []}          # what may be told, by service and field
        """
    }
}

extension HubIdentity {
    /// Writes the files, each at once or not at all; the key for its owner alone.
    func write(to folder: URL) throws {
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
        let files = [("hub.key", key), ("hub.pem", certificate), ("authority.pem", authority)]
        for (name, text) in files + (receipts.map { [("receipts.pub", $0 + "\n")] } ?? []) {
            try Self.write(text, to: folder.appending(path: name).path(percentEncoded: false))
        }
    }

    static func write(_ text: String, to path: String) throws {
        let new = path + ".new"
        guard FileManager.default.createFile(atPath: new, contents: Data(text.utf8), attributes: [.posixPermissions: 0o600]), rename(new, path) == 0 else {
            throw Exit.Failure(Exit.cannotCreate, "\(path) cannot be written")
        }
    }
}
