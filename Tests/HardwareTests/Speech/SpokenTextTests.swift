import Testing

@testable import Hardware

@Suite("What espeak-ng is given") struct SpokenTextTests {
    @Test("is words, and no command of its own", arguments: [
        ("Wait here.", "Wait here."),
        ("[[h@l'oU]]", "((h@l'oU))"),
        ("[\u{0}[x]\u{1}]", "( (x) )"),
        ("[\u{200E}[x", "((x"),
        ("\u{1}90S fast", "90S fast"),
        ("one\ntwo\r\n\tthree", "one two three"),
        ("\u{2068}Oak\u{2069} \u{202B}2\u{202C}", "Oak 2"),
        ("one\u{2028}two\u{A0}three", "one two three"),
        ("می\u{200C}خواہم", "می\u{200C}خواہم"),
        ("<break time=\"9s\"/> &lt;", "<break time=\"9s\"/> &lt;"),
        ("-v pl --stdout", "-v pl --stdout"),
        (" \u{0}\u{200F}\u{E000} ", ""),
        ("", ""),
    ])
    func cleaned(text: String, spoken: String) { #expect(SpokenText(text).text == spoken) }

    @Test("of strange texts too holds no control character and no bracket") func strange() {
        var random = SystemRandomNumberGenerator()
        let strange = (0..<0x2100).compactMap(Unicode.Scalar.init).shuffled(using: &random)
        let text = SpokenText(String(String.UnicodeScalarView(strange))).text
        #expect(!text.contains("[") && !text.contains("]"))
        #expect(text.unicodeScalars.allSatisfy { $0.value >= 32 && !(127...159).contains($0.value) })
    }
}
