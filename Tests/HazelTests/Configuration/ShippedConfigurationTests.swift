import Foundation
import Reception
import Testing

@testable import hazel

@Suite("What lies in Config/")
struct ShippedConfigurationTests {
    @Test("loads", arguments: ["hazel.yaml", "demo/hazel.yaml"])
    func loads(name: String) throws {
        _ = try Samples.shipped(name)
    }

    @Test("is all of it tried here")
    func complete() throws {
        let files = try FileManager.default.subpathsOfDirectory(atPath: Samples.configFolder.path(percentEncoded: false))
        #expect(files.filter { $0.hasSuffix(".yaml") }.sorted() == ["demo/directory/entries.yaml", "demo/hazel.yaml", "directory/entries.yaml", "hazel.yaml"])
    }

    @Test("has no line in the sample that is wrong once its # is taken away")
    func uncommented() throws {
        let folder = Samples.configFolder
        let text = try String(contentsOf: folder.appending(path: "hazel.yaml"), encoding: .utf8)
        // Of two keys that exclude each other the second stays a comment.
        let second = ["credential: pass-key", "service: benefits-advice"]
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map { line in
            if second.contains(where: line.contains) { return String(line) }
            return String(line).replacing(#/^( *)# ( *(?:- )?[a-z-]+:.*)$/#) { "\($0.1)\($0.2)" }
        }
        let wide = try Configuration.read(lines.joined(separator: "\n"), file: "hazel.yaml", vocabulary: try .shipped)
        #expect(wide.paper != nil && wide.directory != nil && wide.imports.watch != nil && wide.passes.key != nil)
    }

    @Test("marks the demo centre as made up, and gives every place a look of its own")
    func demo() throws {
        let demo = try Samples.shipped("demo/hazel.yaml")
        #expect(demo.centre.fictional)
        #expect(demo.centre.services.allSatisfy { $0.organisation.contains("fictional") })
        #expect(demo.centre.places.count == 15)
        #expect(demo.centre.services.count >= 30)
        #expect(Set(demo.centre.places.map { $0.colour + $0.symbol }).count == 15)
        #expect(demo.demo?.allSatisfy { FileManager.default.fileExists(atPath: $0.file) } == true)
    }

    @Test("keeps sensitive services off the walk-in screen, and without a symbol that could tell")
    func sensitive() throws {
        let sensitive = try Samples.shipped("demo/hazel.yaml").centre.services.filter(\.sensitive)
        #expect(Set(["domestic-abuse-support", "substance-misuse-support", "disability-social-work"]).isSubset(of: sensitive.map(\.id.rawValue)))
        #expect(sensitive.allSatisfy { !$0.walkIn && $0.symbol == nil })
    }
}
