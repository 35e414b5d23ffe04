import ArgumentParser
import Foundation
import Reception
import Store

struct PersonCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "person", abstract: "Everything that is kept of one person, at all centres: for whoever asks to see it.",
        discussion: """
            Prints JSON. --erase forgets the person: what is personal is erased here, and the hubs are told to do the same. \
            --hold keeps it in spite of its expiry, where the law says so, until --release.
            """)

    @OptionGroup var store: StoreOptions
    @Argument(help: "The person's id.") var person: String
    @Flag(help: "Erase what is personal.") var erase = false
    @Flag(help: "Keep it beyond its expiry.") var hold = false
    @Flag(help: "Hold it no longer.") var release = false

    func validate() throws {
        if [erase, hold, release].filter(\.self).count > 1 { throw ValidationError("--erase, --hold and --release: one of them") }
    }

    func run() async throws {
        let ledger = try await store.ledger()
        var records = PersonRecords(person: person, entries: [])
        // One hub after the other: no question concerns two at once.
        for hub in try await ledger.hubs().map(\.hub) {
            if hold || release { _ = try await ledger.hold(person, of: hub, hold) }
            if erase {
                Console.say(try await ledger.erase(person, of: hub) ? "\(hub): erased, and the hub will be told" : "\(hub): nothing to erase, or held")
            }
            records.entries += try await ledger.records(of: person, at: hub)
        }
        if !erase { Console.say(String(decoding: try Coding.encode(records), as: UTF8.self)) }
    }
}
