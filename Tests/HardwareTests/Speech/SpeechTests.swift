import Foundation
import Reception
import Testing
import Words

@testable import Hardware

@Suite("Speech at a kiosk", .timeLimit(.minutes(5))) struct SpeechTests {
    let bench: SpeechBench

    init() throws { bench = try SpeechBench() }

    private func speech(speaker: Program? = nil, headset: Program? = nil, sense: Program? = nil) throws -> Speech {
        let headset = try headset.map { try bench.headset($0, sense: sense) }
        return Speech(outputs: [SpeechBench.kiosk: SpeechOutput(speaker: speaker, headset: headset)])
    }

    @Test("is heard in the headset by the one who has plugged one in, and by all others from the speaker", arguments: [
        (true, true, SpeechResult.headset, 1, 0), (true, false, .notPrivate, 0, 0), (false, true, .headset, 1, 0), (false, false, .speaker, 0, 1),
    ])
    func ways(isPersonal: Bool, isPlugged: Bool, result: SpeechResult, headset: Int, speaker: Int) async throws {
        let speech = try speech(speaker: bench.player("speaker"), headset: bench.player("headset"))
        if isPlugged { try bench.plug(true) }
        #expect(await speech.say(isPersonal ? .personal : .welcome, at: SpeechBench.kiosk) == result)
        #expect(bench.count("headset") == headset && bench.count("speaker") == speaker)
        if result != .notPrivate {
            let wave = try bench.wave(result == .headset ? "headset.wav" : "speaker.wav")
            #expect(wave.seconds > 0.5 && wave.peak > 500)
        }
    }

    @Test("is left to the page where the hub has nothing to play it on, unless it is personal") func page() async throws {
        let speech = Speech(outputs: [:])
        guard case .sound(let file) = await speech.say(.welcome, at: "other") else { return #expect(Bool(false), "there is no sound") }
        #expect(try Wave(reading: file).seconds > 0.5)
        #expect(await speech.say(.personal, at: "other") == .notPrivate)
        let headsetOnly = try self.speech(headset: bench.player("headset"))
        guard case .sound = await headsetOnly.say(.welcome, at: SpeechBench.kiosk) else { return #expect(Bool(false), "there is no sound") }
        #expect(await headsetOnly.say(.personal, at: SpeechBench.kiosk) == .notPrivate)
    }

    @Test("is given to the page for later, unless it is personal, and nobody hears it") func later() async throws {
        let speech = try speech(speaker: bench.player("speaker"))
        guard case .sound(let file) = await speech.file(of: .welcome) else { return #expect(Bool(false), "there is no sound") }
        #expect(try Wave(reading: file).seconds > 0.5 && bench.count("speaker") == 0)
        #expect(await speech.file(of: .personal) == .notPrivate)
    }

    @Test("that is personal needs a sense that says yes, and nothing like yes", arguments: [
        "exit 1", "exit 2", "exit 127", "exit 255", "kill -9 $$", "exec no-such-sense", "exec tail -f /dev/null", "echo yes; exit 1",
        "kill -STOP $$",
    ])
    func doubtfulSense(script: String) async throws {
        let headset = SpeechOutput.Headset(player: try bench.player("headset"), sense: try bench.script("doubt.sh", script))
        let speech = Speech(outputs: [SpeechBench.kiosk: SpeechOutput(speaker: try bench.player("speaker"), headset: headset)])
        let begin = ContinuousClock.now
        #expect(await speech.say(.personal, at: SpeechBench.kiosk) == .notPrivate)
        #expect(bench.count("headset") == 0 && bench.count("speaker") == 0)
        #expect(headset.patience == .seconds(1) && begin.duration(to: .now) < .seconds(60))
    }

    @Test("that is personal is not spoken where the sense is missing") func missingSense() async throws {
        let speech = try speech(speaker: bench.player("speaker"), headset: bench.player("headset"), sense: Program("no-such-sense", []))
        #expect(await speech.say(.personal, at: SpeechBench.kiosk) == .notPrivate)
        #expect(await speech.say(.welcome, at: SpeechBench.kiosk) == .speaker)
        #expect(bench.count("headset") == 0)
    }

    @Test("that is personal is not begun where the headset went while the sound was made") func pulledBefore() async throws {
        let sense = try bench.script("once.sh", "test ! -e asked || exit 1; : > asked")
        let speech = try speech(headset: bench.player("headset"), sense: sense)
        #expect(await speech.say(.personal, at: SpeechBench.kiosk) == .notPrivate)
        #expect(bench.count("headset") == 0)
    }

    @Test("is as loud as it is set", arguments: [1, 3, 5]) func volume(level: Int) async throws {
        let speech = try speech(speaker: bench.player("speaker"))
        #expect(await speech.say(.welcome, at: SpeechBench.kiosk, volume: Volume(5)) == .speaker)
        let full = try bench.wave("speaker.wav")
        #expect(await speech.say(.welcome, at: SpeechBench.kiosk, volume: Volume(level)) == .speaker)
        #expect(abs(Double(try bench.wave("speaker.wav").peak) - Double(full.peak) * Volume(level).gain) <= 1)
    }

    @Test("says one sentence after the other, and passes over empty ones") func sentences() async throws {
        let speech = try speech(speaker: bench.player("speaker"))
        _ = await speech.say(.welcome, at: SpeechBench.kiosk)
        let one = try bench.wave("speaker.wav").samples.count
        let twice = Utterance(Utterance.welcome.sentences + [.passing(" ")] + Utterance.welcome.sentences, language: "en", isPersonal: false)
        #expect(await speech.say(twice, at: SpeechBench.kiosk) == .speaker)
        #expect(try bench.wave("speaker.wav").samples.count == 2 * one)
    }

    @Test("is silent in a language that no voice speaks") func noVoice() async throws {
        let speech = try speech(speaker: bench.player("speaker"))
        #expect(await speech.say(Utterance([.passing("سوپاس")], language: "ckb", isPersonal: false), at: SpeechBench.kiosk) == .noVoice)
        #expect(bench.count("speaker") == 0)
    }

    @Test("that cannot be made or played says why to the operator, and not what it was") func failures() async throws {
        let missing = try speech(speaker: Program("no-such-player", []))
        #expect(await missing.say(.welcome, at: SpeechBench.kiosk) == .failed("no-such-player cannot be started: No such file or directory"))
        let busy = try speech(speaker: bench.script("busy.sh", "echo 'device is busy' >&2; exit 1"))
        #expect(await busy.say(.welcome, at: SpeechBench.kiosk) == .failed("sh ended with 1: device is busy"))
        let mute = Speech(outputs: [:], maker: SpeechMaker(program: try bench.script("echo.sh", "cat >&2; exit 1")))
        #expect(await mute.say(.welcome, at: SpeechBench.kiosk) == .failed("sh ended with 1"))
        #expect(await mute.say(Utterance([], language: "en", isPersonal: false), at: SpeechBench.kiosk) == .failed("there is nothing to say"))
        let long = Utterance([Sentence](repeating: .passing(String(repeating: "a", count: 500)), count: 5), language: "en", isPersonal: false)
        #expect(await mute.say(long, at: SpeechBench.kiosk) == .failed("more than 2000 characters are too long to be spoken"))
    }
}
