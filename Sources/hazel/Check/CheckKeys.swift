import ArgumentParser
import Foundation
import Hardware
import Reception

/// Shows what is pressed on a keypad, and writes down what each key should do.
struct CheckKeys: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "keys", abstract: "Show which keys of a keypad are pressed, and write the key map of a kiosk.",
        discussion: """
            Asks for one key after the other, and ends with the lines that belong below the kiosk in the configuration. While it runs, \
            nothing else hears of the keypad. A key that the keypad has not is left out by waiting.
            """)

    @Option(help: "The keypad's device, such as /dev/input/by-id/…-event-kbd. Without it the devices are listed.")
    var device: String?

    @Option(help: "Write the key map to this file, too. A file that is there already stays as it is.")
    var write: String?

    @Option(help: "How many seconds a key is waited for.")
    var seconds = 15

    @Flag(help: "Only show what is pressed, until Ctrl-C.")
    var show = false

    func validate() throws {
        guard (1...600).contains(seconds) else { throw ValidationError("--seconds: a number from 1 to 600") }
        if let write, FileManager.default.fileExists(atPath: write) { throw ValidationError("--write: \(write) is there already") }
    }

    func run() async throws {
        guard let device else { return list() }
        let presses = try open(device)
        if show { return await Self.show(presses) }
        let walk = await walk(presses)
        guard let yaml = walk.yaml else { throw Exit.Failure(Exit.data, "No key was pressed; nothing is written.") }
        Console.say("\nBelow the kiosk in the configuration:\n\n" + yaml)
        if let write { try Data(yaml.utf8).write(to: URL(filePath: write), options: .withoutOverwriting) }
    }

    private func open(_ device: String) throws -> AsyncStream<UInt16> {
        do { return try Keypad.presses(of: device) } catch { throw Exit.Failure(Exit.unavailable, error.description) }
    }

    private func list() {
        let devices = Keypad.devices()
        Console.say(devices.isEmpty ? "There is no keyboard and no keypad. Plug it in, and start this again."
            : "Which of these is the keypad? Start again with --device and its path.")
        for (path, name) in devices { Console.say("  \(path)   \(name)") }
    }

    private static func show(_ presses: AsyncStream<UInt16>) async {
        for await code in presses { Console.say(KeyName.name(of: code) ?? "number \(code): browsers have no name for this key") }
    }

    private func walk(_ presses: AsyncStream<UInt16>) async -> KeyWalk {
        var walk = KeyWalk()
        let presses = Turns(presses)
        while let action = walk.action {
            Console.say("Press the key for: \(action.rawValue)")
            switch await presses.next(within: .seconds(seconds)) {
            case .element(let code): tell(walk.take(code))
            case .nothing:
                Console.say("  left out")
                walk.skip()
            case .end: return walk
            }
        }
        return walk
    }

    private func tell(_ answer: KeyWalk.Answer?) {
        switch answer {
        case .taken(let name): Console.say("  \(name)")
        case .known(let name, let action): Console.say("  \(name) does “\(action.rawValue)” already; press another")
        case .nameless(let code): Console.say("  browsers have no name for this key (number \(code)); press another")
        case nil: break
        }
    }
}
