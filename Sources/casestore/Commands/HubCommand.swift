import ArgumentParser
import Foundation
import Reception
import Store

struct HubCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "hub", abstract: "The hubs: invite one, see how they are, take one's certificate back.",
        subcommands: [HubAdd.self, HubList.self, HubRevoke.self, HubBook.self, HubRebuild.self])
}

struct HubAdd: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "add", abstract: "Invite a hub: prints the one-time code by which it becomes known.",
        discussion: "A hub that is known already is invited anew: for a board that was replaced.")

    @OptionGroup var store: StoreOptions
    @Argument(help: "The id of the centre.") var hub: String
    @Option(help: "What people call the centre.") var name: String?
    @Option(help: "The centre's time zone.") var zone = "Europe/London"
    @Option(help: "For how many hours the code is good.") var hours = 72

    func run() async throws {
        guard let zone = TimeZone(identifier: zone) else { throw DeskError(.invalid, cause: "--zone: \(zone) is no time zone") }
        let surroundings = Surroundings.server
        let now = surroundings.now().wall
        let code = Self.code(surroundings.randomBytes(20))
        let authority = try store.folder.authority(at: now)
        try await store.ledger().add(hub, name: name ?? hub, zone: zone, code: code, until: now.addingTimeInterval(Double(hours) * 3600))
        Console.say("""
            Hub        \(hub)
            Code       \(code)   (once, within \(hours) hours)
            Authority  \(try authority.fingerprint)
            """)
    }

    /// Twenty characters of thirty-two in fours: a hundred bits that can be read aloud.
    static func code(_ bytes: [UInt8]) -> String {
        let alphabet = Array("abcdefghjkmnpqrstuvwxyz23456789w".utf8)
        let letters = bytes.map { String(decoding: [alphabet[Int($0) % 31]], as: UTF8.self) }
        return stride(from: 0, to: letters.count, by: 4).map { letters[$0..<min($0 + 4, letters.count)].joined() }.joined(separator: "-")
    }
}

struct HubList: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list", abstract: "Every hub: when it last spoke, how its clock is, and what waits for a person.")

    @OptionGroup var store: StoreOptions
    @Option(help: "text, or json for tools.") var format: OutputFormat = .text

    func run() async throws {
        let hubs = try await store.ledger().hubs()
        switch format {
        case .json: Console.say(String(decoding: try Coding.encode(hubs), as: UTF8.self))
        case .text: Console.say((["HUB                  STATE     LAST SPOKE                   REFUSED  BREAKS"] + hubs.map(Self.line)).joined(separator: "\n"))
        }
    }

    private static func line(_ hub: LedgerHub) -> String {
        [
            hub.hub.padding(toLength: 20, withPad: " ", startingAt: 0), hub.state.padding(toLength: 9, withPad: " ", startingAt: 0),
            (hub.seen.map { Coding.text(of: $0) } ?? "never").padding(toLength: 28, withPad: " ", startingAt: 0),
            "\(hub.refused)".padding(toLength: 8, withPad: " ", startingAt: 0), "\(hub.breaks)",
        ].joined(separator: " ")
    }
}

struct HubRevoke: AsyncParsableCommand {
    static let configuration = CommandConfiguration(commandName: "revoke", abstract: "Take a hub's certificates back. Its changes stay.")

    @OptionGroup var store: StoreOptions
    @Argument(help: "The id of the centre.") var hub: String

    func run() async throws {
        guard try await store.ledger().revoke(hub) else { throw DeskError(.notFound, cause: "no hub \(hub)") }
        Console.say("\(hub) is revoked: it can neither write nor read. `hazel-casestore hub add \(hub)` invites it anew.")
    }
}

struct HubRebuild: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "rebuild", abstract: "Make the tables that people query anew from a hub's changes.")

    @OptionGroup var store: StoreOptions
    @Argument(help: "The id of the centre.") var hub: String

    func run() async throws {
        try await store.ledger().rebuild(hub)
        Console.say("The tables of \(hub) are made anew.")
    }
}

struct HubBook: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "tell", abstract: "Put what a hub is to be told into its book: one item of JSON a line, from standard input.",
        discussion: "Appointments, pass keys, revoked passes, a directory's feed; see BookItem in the description of the interface.")

    @OptionGroup var store: StoreOptions
    @Argument(help: "The id of the centre.") var hub: String

    func run() async throws {
        let text = String(decoding: FileHandle.standardInput.readDataToEndOfFile(), as: UTF8.self)
        let items = try text.split(separator: "\n").enumerated().map { place, line in
            do {
                return try Coding.decode(BookItem.self, from: Data(line.utf8))
            } catch {
                throw DeskError(.invalid, cause: "line \(place + 1): no item of a book")
            }
        }
        try await store.ledger().put(items, inBookOf: hub)
        Console.say("\(items.count) items for \(hub).")
    }
}
