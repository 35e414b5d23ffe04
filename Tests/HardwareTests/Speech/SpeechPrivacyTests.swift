import Foundation
import Reception
import Testing
import Words

@testable import Hardware

/// A name that is nobody's must not come out anywhere but in the headset.
@Suite("What is personal") struct SpeechPrivacyTests {
    static let canary = "Zanzibella"

    let bench: SpeechBench
    let phrases: FixedPhrases
    let thanks: String

    init() throws {
        bench = try SpeechBench()
        let english = try Languages().language("en")
        (phrases, thanks) = (FixedPhrases(english), english("arrival.thanks"))
        try bench.plug(true)
    }

    /// Writes down the arguments and surroundings of all programs that run, and of itself.
    private static let spy = "for file in /proc/[0-9]*/cmdline /proc/$$/environ; do tr '\\0' ' ' < $file; echo; done >> spied 2> /dev/null"

    private func speech() throws -> Speech {
        let maker = SpeechMaker(program: try bench.script("espeak.sh", Self.spy + "; exec espeak-ng \"$@\""))
        let player = try bench.script("player.sh", Self.spy + "; cat > played; echo played >> headset.count")
        let output = SpeechOutput(headset: try bench.headset(player))
        return Speech(outputs: [SpeechBench.kiosk: output], maker: maker, cache: try SpeechCache(folder: bench.file("cache")))
    }

    private func say(_ text: [String], isPersonal: Bool, _ speech: Speech) async -> SpeechResult {
        await speech.say(Utterance(text.map(phrases.sentence), language: "en", isPersonal: isPersonal), at: SpeechBench.kiosk)
    }

    @Test("is in no argument and no surroundings of any program, and in no file that is kept") func canary() async throws {
        let speech = try speech()
        #expect(await say(["\(Self.canary), your appointment is at three.", thanks], isPersonal: true, speech) == .headset)
        // Said as not personal by mistake, it is not kept either, since it is no text of a language file.
        #expect(await say(["\(Self.canary) is late."], isPersonal: false, speech) == .headset)
        let spied = try #require(bench.text("spied"))
        #expect(spied.contains("espeak.sh -b 1 -v en-gb -s 150 --stdin --stdout") && spied.contains("player.sh") && spied.contains("PATH="))
        #expect(!spied.contains(Self.canary))
        #expect(bench.names(in: "cache").isEmpty && bench.count("headset") == 2)
    }

    @Test("is not kept even where it consists of fixed sentences alone; the same sentences said to all are") func fixed() async throws {
        let speech = try speech()
        #expect(await say([thanks], isPersonal: true, speech) == .headset)
        #expect(bench.names(in: "cache").isEmpty)
        #expect(await say([thanks], isPersonal: false, speech) == .headset)
        #expect(bench.names(in: "cache").count == 1)
        // Other tests may speak at the same time.
        let own = bench.file("espeak.sh").path + " -b 1"
        #expect(bench.text("spied")?.contains(own) == true)
        try FileManager.default.removeItem(at: bench.file("spied"))
        #expect(await say([thanks], isPersonal: false, speech) == .headset)
        let again = try #require(bench.text("spied"))
        #expect(!again.contains(own), "what is kept is made once more")
    }

    @Test("is in no result and no error", arguments: ["exit 1", "cat >&2; exit 1", "cat"]) func errors(script: String) async throws {
        let maker = SpeechMaker(program: try bench.script("broken.sh", script))
        let output = SpeechOutput(headset: try bench.headset(bench.player("headset")))
        let speech = Speech(outputs: [SpeechBench.kiosk: output], maker: maker)
        let result = await say(["\(Self.canary) is here."], isPersonal: true, speech)
        guard case .failed(let reason) = result else { return #expect(Bool(false), "\(result)") }
        #expect(!reason.isEmpty && !reason.contains(Self.canary))
    }
}
