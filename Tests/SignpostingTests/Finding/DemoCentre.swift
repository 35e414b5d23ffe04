import Foundation
import Reception
import Testing
@testable import Signposting

/// The demo centre and the shipped files, as these tests read them from the source tree.
enum DemoCentre {
    static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

    static func text(_ path: String) throws -> String { try String(contentsOf: root.appending(path: path), encoding: .utf8) }

    static func texts() throws -> [String: String] {
        let folder = root.appending(path: "Sources/CAssets/assets/finding")
        let names = try FileManager.default.contentsOfDirectory(atPath: folder.path)
        return try Dictionary(uniqueKeysWithValues: names.map { ($0, try text("Sources/CAssets/assets/finding/\($0)")) })
    }

    static func files() throws -> FindingFiles { try FindingFiles(texts()) }

    static func finder() throws -> Finder { try made.get() }

    /// Made once for all tests: it has no state.
    private static let made = Result { try Finder(services: services(), files: files()) }

    static func symbols() throws -> Set<String> {
        let names = try FileManager.default.contentsOfDirectory(atPath: root.appending(path: "Sources/CAssets/assets/symbols").path)
        return Set(names.map { $0.replacing(".svg", with: "") })
    }

    static func needSet(_ name: String = "needs.tsv") throws -> NeedSet { try NeedSet(text("Tests/SignpostingTests/Finding/\(name)"), file: name) }

    /// The services of the demo's configuration with what its directory says of them.
    static func services() throws -> [Findable] {
        let directory = try JSONDecoder().decode(Directory.self, from: Data(text("Config/demo/services.json").utf8)).contents
        let known = Dictionary(uniqueKeysWithValues: directory.map { ($0.id, $0) })
        return try configured().map { service, id in
            let entry = try #require(known[id])
            var service = service
            service.summary = entry.description
            return Findable(service, detail: entry.description, minimumAge: entry.minimum_age, maximumAge: entry.maximum_age)
        }
    }

    private struct Directory: Decodable { var contents: [Entry] }
    private struct Entry: Decodable {
        var id, name, description: String
        var minimum_age, maximum_age: Int?
    }

    /// The blocks below `services:`, whose form the configuration's own tests hold.
    private static func configured() throws -> [(Service, String)] {
        let lines = try text("Config/demo/hazel.yaml").split(separator: "\n").drop { $0 != "services:" }.dropFirst().prefix { $0.hasPrefix(" ") }
        var blocks: [[String: String]] = []
        for line in lines {
            if line.hasPrefix("  - ") { blocks.append([:]) }
            let parts = line.dropFirst(4).split(separator: ": ", maxSplits: 1).map(String.init)
            if parts.count == 2 { blocks[blocks.count - 1][parts[0]] = parts[1] }
        }
        return blocks.map { block in
            let aliases = (block["aliases"] ?? "[]").dropFirst().dropLast().split(separator: ",").map { $0.trimmingCharacters(in: .whitespaces) }
            let service = Service(
                id: Service.ID(block["id"] ?? ""), name: block["name"] ?? "", organisation: block["organisation"] ?? "", sensitive: block["sensitive"] == "yes",
                aliases: aliases)
            return (service, block["from"] ?? "")
        }
    }

    /// What is found, in short: ids, and what is private in brackets.
    static func found(_ finder: Finder, _ words: String, _ language: String = "en") -> [String] {
        finder.find(words, language: language).map { answer in
            switch answer {
            case .named(let match): match.id.rawValue
            case .discreet: "(private)"
            }
        }
    }
}
