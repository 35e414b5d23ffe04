import Foundation
import Testing
import Words

@testable import Hardware

@Suite("espeak-ng", .timeLimit(.minutes(5))) struct SpeechMakerTests {
    let maker = SpeechMaker()

    /// Each language's name in its own words, whether or not there is a language file for it.
    static let names = [
        ("en", "English"), ("en-x-easyread", "Easy Read"), ("pl", "Polski"), ("ur", "اردو"), ("pa", "ਪੰਜਾਬੀ"), ("ro", "Română"), ("ar", "العربية"),
        ("bn", "বাংলা"), ("pt", "Português"), ("uk", "Українська"),
    ]

    @Test("can be heard in every language", arguments: names)
    func heard(tag: String, name: String) async throws {
        let wave = try await maker.sound(of: name, in: #require(Voice(tag)))
        #expect((0.2..<5).contains(wave.seconds) && wave.peak > 2_000, "\(tag): \(wave.seconds) s, peak \(wave.peak)")
    }

    @Test("says what the language files say, in each of them that has a voice") func shipped() async throws {
        for language in try Languages().all {
            guard let voice = Voice(language.code) else { continue }
            for text in [language.name, language("arrival.thanks"), language("home.scan-hint")] {
                let wave = try await maker.sound(of: text, in: voice)
                #expect((0.2..<20).contains(wave.seconds) && wave.peak > 2_000, "\(language.code): \(wave.seconds) s, peak \(wave.peak)")
            }
        }
    }

    @Test("makes a WAV file that says how long it is") func header() async throws {
        let file = try await maker.sound(of: "Please wait here.", in: #require(Voice("en"))).data
        let length = { (place: Int) in (0..<4).reduce(0) { $0 | Int(file[place + $1]) << (8 * $1) } }
        #expect(length(4) == file.count - 8 && length(40) == file.count - 44)
    }

    @Test("takes its time over Easy Read") func slower() async throws {
        let text = "Please wait here. A person will come."
        let usual = try await maker.sound(of: text, in: #require(Voice("en")))
        let slow = try await maker.sound(of: text, in: #require(Voice("en-x-easyread")))
        #expect(slow.seconds > usual.seconds * 1.1)
    }

    @Test("hears words alone: the same with and without what could be a command", arguments: [
        ("400SRoom two.", "\u{1}400SRoom\u{2069} two\u{0}."), ("(h@l'oU)", "[h@l'oU]"), ("((h@l'oU))", "[\u{200E}[h@l'oU]]"),
    ])
    func commands(plain: String, tricky: String) async throws {
        let voice = try #require(Voice("en"))
        let length = try await maker.sound(of: plain, in: voice).samples.count
        #expect(try await maker.sound(of: tricky, in: voice).samples.count == length)
    }

    @Test("makes the longest text, and none longer") func bounded() async throws {
        let voice = try #require(Voice("en-x-easyread"))
        let longest = String(String(repeating: "Please wait here. ", count: 200).prefix(2_000))
        #expect(try await maker.sound(of: longest, in: voice).seconds > 60)
        await #expect(throws: SpeechError.tooLong) { _ = try await maker.sound(of: longest + "x", in: voice) }
        // One character to the eye.
        await #expect(throws: SpeechError.tooLong) { _ = try await maker.sound(of: "e" + String(repeating: "\u{301}", count: 2_000), in: voice) }
    }

    @Test("is not troubled with nothing", arguments: ["", " \n", "\u{200F}\u{1}"])
    func nothing(text: String) async throws {
        let voice = try #require(Voice("pl"))
        await #expect(throws: SpeechError.nothingToSay) { _ = try await maker.sound(of: text, in: voice) }
    }

    @Test("is asked many times at once, and each gets their own") func manyAtOnce() async throws {
        let voice = try #require(Voice("en"))
        let texts = (1...5).map { String(repeating: "Please wait. ", count: $0) }
        var lengths: [Int] = []
        for text in texts { lengths.append(try await maker.sound(of: text, in: voice).samples.count) }
        #expect(lengths == lengths.sorted() && Set(lengths).count == 5)
        try await withThrowingTaskGroup(of: (Int, Int).self) { group in
            for number in 0..<40 { group.addTask { (number % 5, try await maker.sound(of: texts[number % 5], in: voice).samples.count) } }
            for try await (number, length) in group { #expect(length == lengths[number]) }
        }
    }

    @Test("that fails is told of without a word of the text") func failures() async throws {
        let (voice, bench) = (try #require(Voice("en")), try SpeechBench())
        let cases: [(Program, String)] = [
            (Program("no-such-espeak", []), "no-such-espeak cannot be started: No such file or directory"),
            (try bench.script("echo.sh", "cat >&2; exit 1"), "sh ended with 1"),
            (try bench.script("text.sh", "cat"), "it is not a WAV file"),
            (try bench.script("mute.sh", "cat > /dev/null"), "it is not a WAV file"),
            (try bench.script("hang.sh", "exec tail -f /dev/null"), "sh had not ended after 0.3 seconds and was killed"),
        ]
        for (program, message) in cases {
            let maker = SpeechMaker(program: program, limit: program.arguments.contains { $0.hasSuffix("hang.sh") } ? .milliseconds(300) : .seconds(30))
            let error = await #expect(throws: (any Error).self) { _ = try await maker.sound(of: "Zanzibella waits.", in: voice) }
            #expect(error.map { "\($0)" } == message)
        }
    }

    @Test("stops when nobody waits for it any more") func cancelled() async throws {
        let (voice, bench) = (try #require(Voice("en")), try SpeechBench())
        let maker = SpeechMaker(program: try bench.script("slow.sh", "echo $$ > part; mv part pids; exec tail -f /dev/null"), limit: .seconds(60))
        let task = Task { try await maker.sound(of: "Please wait.", in: voice) }
        let processes = try await bench.processes("pids")
        task.cancel()
        await #expect(throws: CancellationError.self) { _ = try await task.value }
        #expect(processes.count == 1 && !processes.contains(where: SpeechBench.runs))
    }
}
