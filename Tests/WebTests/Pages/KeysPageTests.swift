import Foundation
import Reception
import Testing
import Words

@testable import Web

@Suite("The keys of a keypad") struct KeysPageTests {
    @Test func itShowsWhatIsConfiguredAndWhatEveryKeyboardCanDo() throws {
        var kiosk = SampleCentre.kiosk
        kiosk.keys = ["F13": .next, "<b>": .help]
        let page = try SampleCentre.pages().keys(kiosk)
        #expect(page.contains("data-key>F13</th><td>next</td>") && page.contains("data-key>F2</th><td>repeat</td>"))
        #expect(!page.contains("<b>") && page.contains("/kiosk/assets/scripts/keys.js"))
    }

    /// What the page says of every keyboard is what the script does.
    @Test func theUsualKeysAreThoseOfTheScript() throws {
        let script = try #require(Assets.text(named: "scripts/speech.js"))
        let table = try #require(script.firstMatch(of: #/const usual = \{([^}]*)\}/#)).output.1
        let scripted = Dictionary(uniqueKeysWithValues: table.matches(of: #/(\w+): "(\w+)"/#).map { (String($0.output.1), String($0.output.2)) })
        let told = Dictionary(uniqueKeysWithValues: Pages.usualKeys.map { ($0.0, $0.1.rawValue) })
        #expect(told.filter { $0.key != "Enter" } == scripted && scripted.count > 5)
    }
}
