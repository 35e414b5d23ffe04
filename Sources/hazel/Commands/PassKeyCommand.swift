import ArgumentParser
import Foundation
import Passes
import Reception

struct PassKeyCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "key", abstract: "The keys that sign and believe passes.",
        subcommands: [PassKeyNew.self, PassKeyList.self, PassKeyRetire.self, PassKeyRevoke.self])
}

struct PassKeyNew: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "new", abstract: "Make a key pair: the private half in a file of mode 0600, the public half in the ring.")

    @OptionGroup var house: HouseOptions

    @Option(help: "What the key is called in the ring.")
    var label = "centre"

    @Option(help: "The new file. Without it the configuration's passes: key: file.")
    var file: String?

    func run() throws {
        let configuration = try house.configuration()
        let surroundings = Surroundings.system(trust: configuration.clockTrust)
        let target = try target(configuration)
        for file in [target, configuration.passes.ring] {
            try FileManager.default.createDirectory(
                at: URL(filePath: file).deletingLastPathComponent(), withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
        }
        let key = try SigningKey.create(
            file: target, ring: configuration.passes.ring, label: label,
            from: configuration.centre.day(of: surroundings.now().wall), surroundings: surroundings)
        Console.say("key \(key.id) is made; its public half is in \(configuration.passes.ring)")
    }

    private func target(_ configuration: Configuration) throws -> String {
        if let file { return file }
        guard case .file(let file)? = configuration.passes.key else {
            throw Exit.Failure(Exit.usage, "the configuration names no key file; name one with --file")
        }
        return file
    }
}

struct PassKeyList: ParsableCommand {
    static let configuration = CommandConfiguration(commandName: "list", abstract: "List the ring's public keys.")

    @OptionGroup var house: HouseOptions

    func run() throws {
        for key in try KeyRing.load(file: try house.configuration().passes.ring).keys {
            let state = key.revoked.map { "revoked \($0)" } ?? key.retired.map { "retired \($0)" } ?? "signs"
            Console.say("\(key.id)  \(key.label)  from \(key.from)  \(state)")
        }
    }
}

struct PassKeyRetire: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "retire", abstract: "Sign nothing more with a key; what it signed is still believed.")

    @OptionGroup var house: HouseOptions
    @Argument(help: "The key's id.") var id: String

    func run() throws {
        let configuration = try house.configuration()
        let today = configuration.centre.day(of: Date())
        try KeyRing.update(file: configuration.passes.ring) { try $0.retire(id, on: today) }
        Console.say("key \(id) signs nothing more")
    }
}

struct PassKeyRevoke: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "revoke", abstract: "Believe nothing that a key signed: it has come into wrong hands.")

    @OptionGroup var house: HouseOptions
    @Argument(help: "The key's id.") var id: String

    func run() throws {
        let configuration = try house.configuration()
        let today = configuration.centre.day(of: Date())
        try KeyRing.update(file: configuration.passes.ring) { try $0.revoke(id, on: today) }
        Console.say("nothing that key \(id) signed is believed")
    }
}
