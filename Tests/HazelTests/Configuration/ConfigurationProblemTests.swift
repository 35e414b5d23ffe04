import Foundation
import Reception
import Testing

@testable import hazel

@Suite("A configuration that is wrong")
struct ConfigurationProblemTests {
    @Test("is told all at once, each with its line and column")
    func allAtOnce() {
        let problems = Samples.problems("""
            centre: {id: River Side, name: Riverside, zone: Europe/Lodnon, langauges: [en]}
            places:
              - {id: reception, name: Reception, colour: bleu, symbol: bell}
              - {id: reception, name: Quiet room, colour: sky, symbol: feather}
            services:
              - id: speech-therapy
                name: Speech therapy
                organisation: Trust
                place: quite-room
                sensitive: maybe
                window: {early: 5000, late: 30, too-late: 10}
            kiosks: [{id: entrance, name: Main entrance, language: pl}]
            listen: {kiosk: 0.0.0.0:8080, staff: 127.0.0.1}
            """)
        #expect(problems == [
            "1:14: id: “River Side” is not an id of small letters, digits and hyphens, such as quiet-room",
            "1:49: zone: there is no time zone “Europe/Lodnon”; did you mean “Europe/London”?",
            "1:64: there is no key “langauges” here; did you mean “languages”?",
            "3:46: colour: there is no colour “bleu”; did you mean “blue”?",
            "4:10: id: the place “reception” stands on line 3 already; each is used once",
            "9:12: place: there is no place “quite-room”; there are reception",
            "10:16: sensitive: “maybe” is not yes or no",
            "11:21: early: “5000” is not a whole number from 0 to 720",
            "11:47: too-late: must not be less than “late”, which is 30 minutes",
            "12:56: language: there is no language of this centre “pl”; there are en",
            "13:17: kiosk: 0.0.0.0 is reached from other machines; until screens are enrolled and staff have accounts, only loopback is served (127.0.0.1, ::1, localhost)",
            "13:38: staff: “127.0.0.1” is not an address and a port like 127.0.0.1:8081",
        ])
    }

    @Test("is told what is missing")
    func missing() {
        let problems = Samples.problems("log: {level: info}\ncentre:\n  id: riverside\n  name:\n")
        #expect(problems.count == 4)
        #expect(problems.contains("4:3: name: is left empty; here must stand the centre's name, as families know it"))
        #expect(problems.contains("1:1: the key “places” is missing: a list of the places where families wait or are seen"))
    }

    @Test("that points nowhere is told with what was meant", arguments: [
        ("places: [{id: quiet-room, name: Q, colour: sky, symbol: feathr}]", "symbol: there is no symbol “feathr”; did you mean “feather”?"),
        ("places: []", "places: "),
        ("import: {profiles: [{name: clinic, form: csvv}]}", "form: there is no form of file “csvv”; did you mean “csv”?"),
        ("import: {profiles: [{name: a, form: csv, columns: {apointment_id: Ref}}]}", "did you mean “appointment_id”?"),
        ("import: {profiles: [{name: a, form: csv, dates: d/m/y}]}", "dates: “d/m/y” is not a form of dates: iso, relative, or day"),
        ("import: {profiles: [{name: a, form: csv, columns: {date: When, time: When}}]}", "columns: the header “When” stands for two columns"),
        ("import: {profiles: [{name: a, form: calendar, service: speech-terapy}]}", "did you mean “speech-therapy”?"),
        ("import: {profiles: [{name: a, form: calendar}]}", "the key “service-property” is missing"),
        ("demo: [{file: a.csv, profile: none}]", "only a centre that says “fictional: yes”"),
        ("passes: {key: {file: a, credential: b}}", "has a file and a credential; keep one of them"),
        ("passes: {days: 397}", "days: “397” is not a whole number from 1 to 396"),
        ("passes: {key: {credential: ../b}}", "is not the name of a credential"),
        ("paper: {opening: 25:00, folder: out}", "opening: “25:00” is not a time of day like 08:30"),
        ("hooks: {car: {program: sign}}", "car: "),
        ("hooks: {caar: [sign]}", "caar"),
        ("forum: {points: perhaps}", "points: "),
        ("paper: {opening: 08:30}", "the key “printer” is missing"),
        ("directory: {address: ftp://example.org}", "is not a web address"),
        ("listen: {kiosk: 127.0.0.1:80, staff: 127.0.0.1:80}", "has the same address as the kiosk"),
        ("listen: {names: [Https://Hazel]}", "is not a host name"),
        ("clock: {trust: sometimes}", "trust: there is no kind of trust “sometimes”"),
        ("log: {level: loud}", "level: there is no level “loud”"),
        ("state: [a]", "state: here must stand a path, and not a list or more keys"),
        ("socket: here", "socket: here must stand keys with their values"),
        ("kiosks: {id: a}", "kiosks: here must stand a list, each entry after a hyphen"),
        ("visitors: {notice: {xx: Read this.}}", "notice: “xx” is no language that Hazel has"),
        ("visitors: {notice: Read this.}", "notice: here must stand keys with their values"),
        ("visitors: {notice: {en: \(String(repeating: "a", count: 601))}}", "notice: has 601 characters; more than 600 do not fit"),
        ("lookup: {misses: 0}", "misses: “0” is not a whole number from 1 to 100"),
    ])
    func pointsNowhere(line: String, sentence: String) throws {
        let key = try #require(line.split(separator: ":").first)
        // The key's own lines of the small sample make way for the wrong ones.
        var lines = Samples.small.split(separator: "\n").map(String.init)
        if let start = lines.firstIndex(where: { $0.hasPrefix(key) }) {
            let end = lines[(start + 1)...].firstIndex { !$0.hasPrefix(" ") } ?? lines.endIndex
            lines.removeSubrange(start..<end)
        }
        let problems = Samples.problems((lines + [line]).joined(separator: "\n"))
        #expect(problems.contains { $0.contains(sentence) }, "\(problems)")
    }

    @Test("in its form is told with the line at which it breaks off", arguments: [
        ("centre:\n\t id: a", "2:1: the form of the file breaks off here"),
        ("centre: {id: a\nplaces: []", "2:7: the form of the file breaks off here"),
        ("state: a\nstate: b", "1:1: the key “state” stands twice in this section; keep one of them"),
        ("a: *nobody", "1:4: the form of the file breaks off here (found undefined alias)"),
        ("a: 1\n---\nb: 2", "2:1: the form of the file breaks off here"),
        ("- a", "1:1: the file: here must stand keys with their values"),
        ("[a, b]: c", "a key is a plain word"),
    ])
    func form(text: String, start: String) {
        #expect(Samples.problems(text).contains { $0.contains(start) }, "\(Samples.problems(text))")
    }

    @Test("or empty, or no text at all, is no configuration", arguments: ["", "# only a comment", "\u{FEFF}", "~"])
    func empty(text: String) {
        #expect(!Samples.problems(text).isEmpty)
    }

    @Test("however it is cut, or one of its characters is another, is told and no crash")
    func mangled() throws {
        let file = Samples.configFolder.appending(path: "demo/hazel.yaml")
        let text = Array(try String(contentsOf: file, encoding: .utf8))
        var told = 0
        for place in stride(from: 0, to: text.count, by: 503) {
            var other = text
            other[place] = Array(":{}[]-\"'#&*!|>%@`\t\n0")[place % 20]
            for mangled in [String(text[..<place]), String(other)] where !Samples.problems(mangled).isEmpty { told += 1 }
        }
        #expect(told > text.count / 503)
    }

    @Test("that is nested without end is told and no crash", arguments: ["[", "{a: ", "- ", "? "])
    func nested(piece: String) {
        #expect(!Samples.problems(String(repeating: piece, count: 50_000)).isEmpty)
    }

    @Test("gives two doors with one look away")
    func lookalikes() {
        let problems = Samples.problems(Samples.small.replacing("colour: sky, symbol: feather", with: "colour: blue, symbol: bell"))
        #expect(problems == ["4:5: places: “quiet-room” has the colour and the symbol of “reception”; give it another symbol"])
    }

    @Test("gives a name away that means two services")
    func twoServices() {
        let problems = Samples.problems(Samples.small.replacing("kiosks:", with: "  - {id: slt, name: Other, organisation: Trust}\nkiosks:"))
        #expect(problems.count == 1 && problems[0].hasPrefix("7:") && problems[0].contains("“slt” means the service on line 6 already"))
    }

    @Test("what families said has both halves, in languages that there are, on one line", arguments: [
        ("said: [{said: {en: a}}]", "the key “did” is missing"), ("said: [{said: {xx: a}, did: {en: b}}]", "there is no language “xx”"),
        ("said: [{said: {en: a}, did: {en: b}, who: me}]", "there is no key “who” here"), ("said: {en: a}", "here must stand a list"),
        ("feedback: {question: {en: [a]}}", "here must stand one text"), ("feedback: {ask: {en: a}}", "there is no key “ask” here"),
        ("feedback: {question: {en: \(String(repeating: "x", count: 91))}}", "is not one line of at most 90 characters"),
    ])
    func said(text: String, problem: String) {
        let problems = Samples.problems(Samples.small + "\n" + text)
        #expect(problems.contains { $0.contains(problem) }, "\(problems)")
    }

    @Test("what families said, the centre's own question and names of places are read") func texts() throws {
        let centre = try Samples.read(Samples.small.replacing("symbol: bell}", with: "symbol: bell, names: {pl: Recepcja}}") + """

            said: [{said: {en: Too loud., pl: Głośno.}, did: {en: A quiet room.}}]
            feedback: {question: {en: Did it help?}}
            """).centre
        #expect(centre.beginning.said == [.init(said: ["en": "Too loud.", "pl": "Głośno."], did: ["en": "A quiet room."])])
        #expect(centre.feedbackQuestion == ["en": "Did it help?"] && centre.places[0].name(in: "pl") == "Recepcja")
        #expect(try Samples.read(Samples.small).centre.beginning.said.isEmpty)
    }

    @Test("is told by name where there is no such file")
    func noFile() {
        #expect(throws: ConfigurationError.self) { try Configuration.load("/nowhere/hazel.yaml", vocabulary: Samples.vocabulary) }
    }
}
