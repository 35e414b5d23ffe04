import Foundation
import Reception
import Testing
import Web
import Words

/// What holds for every page in every state and language.
@Suite struct ShowcaseTests {
    let items: [Showcase.Item]
    let languages: Languages

    init() throws {
        languages = try Languages()
        items = try Showcase.items(centre: SampleCentre.centre, languages: languages)
    }

    @Test func everyStateIsThereInEveryLanguage() {
        let names = Dictionary(grouping: items.filter { $0.look == nil }, by: \.lang).mapValues { $0.map(\.name) }
        #expect(names.keys.sorted() == languages.all.map(\.code).sorted())
        for language in languages.all {
            let forStaff = ["staff", "paper", "import", "signs", "manage"]
            let expected = names["en"]?.filter { name in language.readers == .everyone || !forStaff.contains { name.hasPrefix($0) } }
            #expect(names[language.code] == expected, "\(language.code)")
        }
        for outcome in Outcome.allCases where outcome != .unreadable {
            #expect(names["en"]?.contains((outcome.isArrival ? "arrived-" : "refused-") + outcome.rawValue) == true)
        }
        for problem in PassProblem.allCases { #expect(names["en"]?.contains("unreadable-\(problem.rawValue)") == true) }
    }

    @Test func everyTextIsThere() {
        let words = languages.language("en").keys
        let heads = Set(words.map { $0.prefix { $0 != "." } })
        for item in items {
            #expect(!item.html.contains("{{") && item.html.firstMatch(of: #/[{}]/#.ignoresCase()) == nil || item.html.contains("<style"), "\(item.lang)/\(item.name)")
            let left = item.html.read.split(separator: " ").filter { word in
                let parts = word.split(separator: ".", omittingEmptySubsequences: false)
                return parts.count > 1 && heads.contains(parts[0]) && parts.allSatisfy { !$0.isEmpty && $0.allSatisfy { $0.isLowercase || $0 == "-" } }
            }
            #expect(left.filter { !$0.hasSuffix(".csv") }.isEmpty, "\(item.lang)/\(item.name): \(left)")
        }
    }

    @Test func everyTextThatATemplateAsksForIsInEnglish() throws {
        let english = languages.language("en")
        for name in Assets.names(in: "templates") {
            let text = try #require(Assets.text(named: name))
            for match in text.matches(of: #/\{\{t\.([a-z.-]+)\}\}/#) { #expect(english.has(String(match.output.1)), "\(name): \(match.output.1)") }
        }
    }

    @Test func noKioskPageNamesASensitiveServiceOrAPerson() {
        for item in items where !item.name.hasPrefix("staff") && !["paper", "sheet"].contains(item.name) {
            #expect(!item.html.contains("Refuge"))
            for name in ["Amina", "Khan", "Samir", "Zofia"] { #expect(!item.html.contains(name), "\(item.lang)/\(item.name)") }
        }
    }

    @Test func addressesHoldNothingButAKioskAMannerAndClosedCodes() {
        for item in items {
            for match in item.html.matches(of: #/(?:href|action|src)="([^"]*)"/#) {
                let address = match.output.1
                if address.hasPrefix("#"), item.html.contains("id=\"\(address.dropFirst())\"") { continue }
                let simulated = item.name.hasPrefix("staff-simulator") && (address.hasPrefix("/simulator") || address.hasPrefix("http://127.0.0.1:8080/kiosk/"))
                #expect(address.hasPrefix("/kiosk/") || address.hasPrefix("/staff") || address.hasPrefix("/manage") || simulated, "\(item.name): \(address)")
                if address.wholeMatch(of: #/\/manage\/signposting\?month=\d{4}-\d{2}/#) != nil { continue }
                // A period and a breakdown stand in the address of a figure, so that it can be sent.
                if address.wholeMatch(of: #/\/manage[a-z\/-]*\?period=\d{4}(-(\d{2}|W\d{2}|Q\d))?(&amp;by=[a-z-]+)?(&amp;format=(csv|json|ods))?/#) != nil { continue }
                if let query = address.split(separator: "?").dropFirst().first { 
                    #expect(query.wholeMatch(of: #/lang=[a-z-]+(&amp;view=[a-z.]+)?(&amp;from=[0-9]+)?(&amp;via=[a-z0-9.-]+)?/#) != nil, "\(item.name): \(query)")
                }
            }
        }
    }

    @Test func itIsWrittenAsFilesThatOpenByThemselves() throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: "showcase-\(UUID().uuidString)")
        defer { try? FileManager.default.removeItem(at: folder) }
        try Showcase.write(to: folder, centre: SampleCentre.centre, languages: languages)
        let home = try String(contentsOf: folder.appending(path: "ur/home.html"), encoding: .utf8)
        for match in home.matches(of: #/<link rel="stylesheet" href="\.\.\/([^"]+)"/#) {
            #expect(FileManager.default.fileExists(atPath: folder.appending(path: String(match.output.1)).path))
        }
        #expect(!home.contains("<script") && home.contains("href=\"walk-in.html?lang=ur\""))
        let index = try String(contentsOf: folder.appending(path: "index.html"), encoding: .utf8)
        #expect(index.contains("ur/arrived-two.html"))
    }
}
