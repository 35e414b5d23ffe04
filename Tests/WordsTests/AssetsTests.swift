import Foundation
import Testing
import Words

struct AssetsTests {
    @Test("Every file in assets/ is embedded, and nothing else is")
    func listMatchesFolder() throws {
        let files = try House.files(below: "Sources/CAssets/assets")
        #expect(Set(Assets.names).symmetricDifference(files.keys).sorted() == [])
        #expect(Assets.names.count == Set(Assets.names).count, "a file is listed twice")
    }

    @Test("What is embedded is the file, byte for byte")
    func bytesAreTheFile() throws {
        for (name, bytes) in try House.files(below: "Sources/CAssets/assets") where Assets.names.contains(name) {
            #expect(Assets.data(named: name) == bytes, "\(name)")
        }
    }

    @Test func unknownNameIsNothing() {
        #expect(Assets.data(named: "styles/none.css") == nil)
        #expect(Assets.data(named: "") == nil)
        #expect(Assets.text(named: "../Package.swift") == nil)
    }

    @Test func foldersAreListed() {
        let names = Assets.names(in: "languages")
        #expect(names.count == 11 && names.first == "languages/ar.words" && names.last == "languages/ur.words")
        #expect(Assets.names(in: "lang").isEmpty)
    }
}
