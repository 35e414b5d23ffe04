import Foundation
import Reception
import Words

extension Pages {
    /// Signs for the doors, a page of A4 each: the place's colour, symbol and name as on the screens, and what a family is told to
    /// look for ("blue boat"). In English, and in those of the centre's languages for which the place has a name.
    ///
    /// The page stands alone, with its style inside.
    public func signs() -> String {
        let language = languages.language("en")
        return render(
            .signs, in: language, frame: printFrame(language, title: language("signs.title"), standalone: true, more: ["styles/signs.css"]),
            SignsPage(signs: centre.places.map { doorSign($0, language) }))
    }

    private func doorSign(_ place: Place, _ language: Language) -> SignsPage.Sign {
        let others = offered.filter { $0.code != "en" && place.names[$0.code] != nil }
        return .init(
            colour: place.colour, picture: symbols.svg(place.symbol), name: place.name(in: "en").apart, spoken: spoken(place, language),
            others: others.map { other in
                .init(
                    lang: other.code, dir: other.direction.rawValue, name: place.name(in: other.code).apart, spoken: spoken(place, other))
            })
    }

    private func spoken(_ place: Place, _ language: Language) -> String {
        language("signs.spoken", ["colour": language("colour.\(place.colour)"), "symbol": language("symbol.\(place.symbol)")])
    }
}

struct SignsPage: Sendable {
    let signs: [Sign]

    struct Sign: Sendable {
        let colour, picture, name, spoken: String
        let others: [Other]
    }

    struct Other: Sendable {
        let lang, dir, name, spoken: String
    }
}
