import Foundation
import FoundationXML
import Testing
@testable import Words

struct SymbolsTests {
    private let symbols = Symbols()

    @Test("Every symbol is a well-formed drawing in the colour of its text")
    func drawingsAreWellFormed() {
        #expect(symbols.names.count >= 40)
        for name in symbols.names {
            let drawing = symbols.svg(name, label: "A & B")
            #expect(XMLParser(data: Data(drawing.utf8)).parse(), "\(name)")
            #expect(drawing.contains("viewBox=\"0 0 48 48\"") && drawing.contains("aria-label=\"A &amp; B\""), "\(name)")
            #expect(!drawing.contains("#") && !drawing.contains(" id="), "\(name) has a colour or an id of its own")
        }
    }

    @Test("A place's symbol has a name in every language")
    func placesHaveNames() throws {
        let all = try House.languages()
        let places = symbols.places(in: all.language("en"))
        #expect(places.count == 24)
        for language in all.all {
            #expect(Set(places.map { language("symbol.\($0)") }).count == 24, "\(language.code)")
        }
        let named = all.language("en").keys.filter { $0.hasPrefix("symbol.") }.map { String($0.dropFirst(7)) }
        #expect(Set(named) == Set(places), "a name without a drawing")
    }

    @Test func unknownSymbolIsEmpty() {
        #expect(symbols.svg("none") == "")
        #expect(symbols.svg("../tokens/fox") == "")
    }
}
