import Foundation

@testable import hazel

/// The smallest configuration that loads, and the means to read others.
enum Samples {
    static let vocabulary = Vocabulary(languages: ["en", "pl", "ur"], colours: ["blue", "sky", "teal"], symbols: ["bell", "boat", "feather"])

    static let small = """
        centre: {id: riverside, name: Riverside}
        places:
          - {id: reception, name: Reception, colour: blue, symbol: bell}
          - {id: quiet-room, name: Quiet room, colour: sky, symbol: feather}
        services:
          - {id: speech-therapy, name: Speech therapy, organisation: Trust, place: quiet-room, aliases: [SLT]}
        kiosks:
          - {id: entrance, name: Main entrance}
        """

    /// Reads a text as if it stood in `/etc/hazel/hazel.yaml`.
    static func read(_ text: String) throws(ConfigurationError) -> Configuration {
        try Configuration.read(text, file: "/etc/hazel/hazel.yaml", vocabulary: vocabulary)
    }

    /// What is said of a text, without the file's name; empty where it loads.
    static func problems(_ text: String) -> [String] {
        do {
            _ = try read(text)
            return []
        } catch {
            return error.problems.map { $0.description.replacing("/etc/hazel/hazel.yaml:", with: "") }
        }
    }

    static var configFolder: URL {
        URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../../Config").standardizedFileURL
    }

    static func shipped(_ name: String) throws -> Configuration {
        try Configuration.load(configFolder.appending(path: name).path(percentEncoded: false), vocabulary: try .shipped)
    }
}
