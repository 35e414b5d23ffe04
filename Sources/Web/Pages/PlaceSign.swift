import Reception
import Words

/// A place as it is shown everywhere: colour, symbol and name together.
struct PlaceSign: Sendable {
    /// The class of the style sheet that has the colour.
    let colour: String
    let picture: String
    let name: String
    /// Whose way it is, where several of a family go to several places.
    let initial: String?
    /// About how long, where it differs from place to place.
    var wait: String?
}

extension Pages {
    /// The sign of a place; where there is none, the desk.
    func sign(_ place: Place?, in language: Language, initial: String? = nil) -> PlaceSign {
        guard let place else {
            return PlaceSign(
                colour: "none", picture: symbols.svg("person"), name: language("arrival.wait-anywhere"), initial: initial?.apart)
        }
        return PlaceSign(
            colour: place.colour, picture: symbols.svg(place.symbol), name: place.name(in: language.code).apart, initial: initial?.apart)
    }

    /// A service's own sign, unless it is sensitive: that one is reached, never displayed.
    func shown(_ id: Service.ID?) -> Service? {
        centre.service(id).flatMap { $0.sensitive ? nil : $0 }
    }
}
