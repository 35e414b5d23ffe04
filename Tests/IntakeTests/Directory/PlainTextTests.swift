import Testing
@testable import Intake

@Suite struct PlainTextTests {
    @Test(arguments: [
        ("<p>One</p><p>Two</p>", "One\nTwo"), ("a &lt; b &#163;5 &#x20AC; &unknown; &", "a < b £5 € &unknown; &"),
        ("1 < 2 and 3 > 2", "1 < 2 and 3 > 2"), ("x<script>alert('<b>')</script>y", "xy"), ("  many   spaces ", "many spaces"),
        ("<unclosed", "<unclosed"), ("&#0;a&#1114112;", "a&#1114112;"), ("a\u{0}b", "a b"), ("<b>bold</b>ly", "boldly"),
    ])
    func tagsAndEntitiesAreGone(_ html: String, _ plain: String) { #expect(PlainText.plain(html) == plain) }

    @Test(arguments: [
        ("One. Two.", "One."), ("See Dr. Smith now. Then go.", "See Dr. Smith now."), ("Why? Because.", "Why?"),
        ("For e.g. babies", "For e.g. babies"), ("Version 3.0 works. Yes.", "Version 3.0 works."), ("First line\nsecond", "First line"), ("", ""),
    ])
    func theSummaryIsTheFirstSentence(_ text: String, _ sentence: String) { #expect(PlainText.sentence(text) == sentence) }

    @Test func aLongSentenceIsCutAtAWord() {
        let cut = PlainText.sentence(String(repeating: "word ", count: 100))
        #expect(cut.count <= 240 && cut.hasSuffix("word…"))
    }

    @Test func hostileTextTakesNoLongerThanItIsLong() {
        let clock = ContinuousClock()
        for text in ["<", "<a", "&", "&#", "<script>", "</"] {
            #expect(clock.measure { _ = PlainText.plain(String(repeating: text, count: 100_000)) } < .seconds(20))
        }
    }
}
