import Foundation
import Testing
import Words

/// The colours of places, as the style sheet has them.
@Suite struct PaletteTests {
    private let sheet = Assets.text(named: "styles/palette.css") ?? ""

    private var places: [(name: String, ground: String, ink: String)] {
        sheet.matches(of: #/\.colour-([a-z]+) \{ --place: #([0-9a-f]{6}); --on-place: #([0-9a-f]{6}); \}/#).map {
            (String($0.output.1), String($0.output.2), String($0.output.3))
        }
    }

    @Test func everyColourThatHasANameHasItsPaint() throws {
        let named = try Languages().language("en").keys.filter { $0.hasPrefix("colour.") }.map { String($0.dropFirst(7)) }
        #expect(named.count >= 14)
        #expect(Set(named).subtracting(places.map(\.name)).isEmpty)
    }

    /// WCAG 2.2, 1.4.6: at least 7:1.
    @Test func wordsOnEveryColourAreReadable() {
        for place in places { #expect(contrast(place.ground, place.ink) >= 7, "\(place.name)") }
    }

    /// WCAG 2.2, "contrast ratio" and "relative luminance".
    private func contrast(_ one: String, _ other: String) -> Double {
        let lights = [luminance(one), luminance(other)].sorted()
        return (lights[1] + 0.05) / (lights[0] + 0.05)
    }

    private func luminance(_ colour: String) -> Double {
        let value = Int(colour, radix: 16) ?? 0
        let parts = [value >> 16, value >> 8 & 255, value & 255].map { Double($0) / 255 }
        let linear = parts.map { $0 <= 0.04045 ? $0 / 12.92 : pow(($0 + 0.055) / 1.055, 2.4) }
        return zip(linear, [0.2126, 0.7152, 0.0722]).map(*).reduce(0, +)
    }
}
