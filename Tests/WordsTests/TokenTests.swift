import Foundation
import FoundationXML
import Reception
import Testing
@testable import Words

struct TokenTests {
    @Test(arguments: ["en", "pl", "ur"])
    func everyTokenHasItsOwnName(code: String) throws {
        let language = try House.languages().language(code)
        let names = Token.all.map(language.name)
        #expect(Set(names).count == 128)
        #expect(names.allSatisfy { !$0.contains("token.") && !$0.contains("{") })
    }

    @Test func patternsAgreeWithTheirAnimals() throws {
        let all = try House.languages()
        #expect(all.language("en").name(of: Token(.fox, .striped)) == "striped fox")
        #expect(all.language("pl").name(of: Token(.fox, .striped)) == "pasiasty lis")
        #expect(all.language("pl").name(of: Token(.frog, .striped)) == "pasiasta żaba")
        #expect(all.language("ur").name(of: Token(.fox, .spotted)) == "چتکبری لومڑی")
        #expect(all.language("ur").name(of: Token(.peacock, .spotted)) == "چتکبرا مور")
        #expect(all.language("ur").name(of: Token(.peacock, .plain)) == "سادہ مور")
    }

    @Test func numberFollows() throws {
        let all = try House.languages()
        #expect(all.language("en").name(of: Token(.fox, .striped, number: 2)) == "striped fox 2")
        #expect(all.language("pl").name(of: Token(.squirrel, .plain, number: 12)) == "gładka wiewiórka 12")
    }

    @Test("Every picture is a well-formed drawing of its own", arguments: Token.Animal.allCases)
    func picturesAreWellFormed(animal: Token.Animal) {
        let drawing = TokenDrawing()
        let pictures = Token.Pattern.allCases.map { drawing.svg(for: Token(animal, $0)) }
        #expect(Set(pictures).count == 8)
        for picture in pictures {
            #expect(XMLParser(data: Data(picture.utf8)).parse())
            #expect(picture.contains("fill=\"url(#token-\(animal.rawValue)-"), "nothing is filled with the pattern")
            #expect(!picture.contains("class=\"coat\""))
        }
    }

    @Test("Every line of a drawing is read", arguments: Token.Animal.allCases)
    func noShapeIsLost(animal: Token.Animal) throws {
        let lines = try #require(Assets.text(named: "tokens/\(animal.rawValue).svg")).split(separator: "\n")
        #expect(lines.compactMap(TokenDrawing.Shape.init).count == lines.count - 2)
    }

    @Test("Colours belong to places: a token has ink and paper only")
    func noColours() throws {
        for token in Token.all {
            let picture = TokenDrawing().svg(for: Token(token.animal, token.pattern, number: 2))
            let colours = picture.matches(of: /(?:fill|stroke)="([^"]*)"/).map { String($0.1) }
            #expect(Set(colours.filter { !$0.hasPrefix("url(") }).isSubset(of: ["currentColor", "white", "none"]), "\(token)")
        }
    }

    @Test func idsTellDrawingsApart() {
        let drawing = TokenDrawing()
        let ids = ["a", "b"].flatMap { id in Token.all.map { drawing.svg(for: $0, id: id) } }
            .flatMap { $0.matches(of: /\bid="([^"]*)"/).map { String($0.1) } }
        #expect(ids.count == 256)
        #expect(Set(ids).count == 256)
    }

    @Test func labelAndNumber() {
        let drawing = TokenDrawing()
        #expect(drawing.svg(for: Token(.fox, .plain)).contains("aria-hidden=\"true\""))
        let labelled = drawing.svg(for: Token(.fox, .plain, number: 12), label: "a <b> & \"c\"")
        #expect(labelled.contains("role=\"img\" aria-label=\"a &lt;b> &amp; &quot;c&quot;\""))
        #expect(labelled.contains(">12</text>"))
        #expect(XMLParser(data: Data(labelled.utf8)).parse())
    }
}
