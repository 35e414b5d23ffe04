import ArgumentParser
import Foundation
import Intake
import Passes
import Reception
import Web
import Words

struct CheckCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "check", abstract: "Look at the configuration, the keys, the languages and the hub, and say what is wrong.",
        discussion: "The exit status is 78 where something must be mended.")

    @OptionGroup var house: HouseOptions

    func run() async throws {
        let configuration = try house.configuration()
        Console.say("ok    \(configuration.file): \(configuration.centre.services.count) services, \(configuration.centre.places.count) places, \(configuration.centre.kiosks.count) kiosks")
        let languages = try Languages()
        _ = try Pages(centre: configuration.centre, languages: languages, visitorNotice: configuration.visitorNotice)
        for language in languages.offered(configuration.centre.languages) where language.review == .machine {
            Console.say("note  language \(language.code): translated by machine, and awaits a native reader")
        }
        let faults = keys(configuration) + (await hub(configuration))
        for fault in faults { Console.say("MEND  \(fault)") }
        if !faults.isEmpty { throw ExitCode(Exit.configuration) }
    }

    private func keys(_ configuration: Configuration) -> [String] {
        do {
            let ring = try KeyRing.load(file: configuration.passes.ring)
            switch configuration.passes.key {
            case .file(let file)?: _ = try PassSigner(try SigningKey.load(file: file), ring: ring)
            case .credential?, nil: break
            }
            Console.say("ok    \(configuration.passes.ring): \(ring.keys.count) keys")
            return []
        } catch {
            return ["\(error) (hazel pass key new makes a key)"]
        }
    }

    private func hub(_ configuration: Configuration) async -> [String] {
        do {
            let board = try await Desk.with(configuration) { try await $0.board() }
            Console.say("ok    the store is readable; the journal stands at \(board.position)")
            return board.clockTrusted ? [] : ["the clock is not known to be right: nobody is turned away, and times are not checked"]
        } catch {
            return ["\(error)"]
        }
    }
}
