import Foundation
import Glibc
import Reception
import Testing

@testable import Hardware

@Suite("Speech stops", .timeLimit(.minutes(5))) struct SpeechStopTests {
    let bench: SpeechBench
    let pause = HandPause()

    init() throws {
        bench = try SpeechBench()
        try bench.plug(true)
    }

    private func speech(speaker: Program? = nil, headset: Program? = nil, others: [Kiosk.ID: SpeechOutput] = [:]) throws -> Speech {
        let headset = try headset.map { try bench.headset($0) }
        let outputs = [SpeechBench.kiosk: SpeechOutput(speaker: speaker, headset: headset)].merging(others) { $1 }
        return Speech(outputs: outputs, pause: pause.pause)
    }

    @Test("when the headset is pulled while something personal is said") func pulled() async throws {
        let speech = try speech(speaker: bench.player("speaker"), headset: bench.endlessPlayer("headset"))
        let saying = Task { await speech.say(.personal, at: SpeechBench.kiosk) }
        let processes = try await bench.processes("headset.pids")
        #expect(await pause.next() == .milliseconds(300))
        pause.end()
        // Looked once more, and it was still there.
        #expect(await pause.next() == .milliseconds(300))
        #expect(processes.allSatisfy(SpeechBench.runs))
        try bench.plug(false)
        pause.end()
        #expect(await saying.value == .notPrivate)
        for process in processes { try await SpeechBench.until { !SpeechBench.runs(process) } }
        #expect(bench.count("speaker") == 0 && bench.count("sense") == 4)
    }

    @Test("and does not look at the headset any more once it has come to its end") func atEnd() async throws {
        let speech = try speech(headset: bench.player("headset"))
        #expect(await speech.say(.personal, at: SpeechBench.kiosk) == .headset)
        #expect(bench.count("headset") == 1 && bench.count("sense") == 2)
    }

    @Test("when something new is said at the same kiosk") func newer() async throws {
        let speech = try speech(speaker: bench.player("speaker"), headset: bench.endlessPlayer("headset"))
        let first = Task { await speech.say(.welcome, at: SpeechBench.kiosk) }
        let processes = try await bench.processes("headset.pids")
        try bench.plug(false)
        #expect(await speech.say(.welcome, at: SpeechBench.kiosk) == .speaker)
        #expect(!processes.contains(where: SpeechBench.runs), "the old is still heard beside the new")
        #expect(await first.value == .stopped)
    }

    @Test("also for what is not heard in the end", arguments: ["ckb", "en"]) func newerSilent(language: String) async throws {
        let speech = try speech(headset: bench.endlessPlayer("headset"))
        let first = Task { await speech.say(.welcome, at: SpeechBench.kiosk) }
        let processes = try await bench.processes("headset.pids")
        try bench.plug(false)
        let result = await speech.say(Utterance([.passing("a")], language: language, isPersonal: true), at: SpeechBench.kiosk)
        #expect(result == (language == "ckb" ? .noVoice : .notPrivate))
        #expect(!processes.contains(where: SpeechBench.runs))
        #expect(await first.value == .stopped)
    }

    @Test("on demand, and when it returns nothing is heard", arguments: [true, false]) func demanded(isPersonal: Bool) async throws {
        let speech = try speech(headset: bench.endlessPlayer("headset"))
        let saying = Task { await speech.say(isPersonal ? .personal : .welcome, at: SpeechBench.kiosk) }
        let processes = try await bench.processes("headset.pids")
        await speech.stop(at: SpeechBench.kiosk)
        #expect(!processes.contains(where: SpeechBench.runs))
        #expect(await saying.value == .stopped)
        await speech.stop(at: SpeechBench.kiosk)
        await speech.stop(at: "unknown")
    }

    @Test("while its sound is still being made") func whileMade() async throws {
        let maker = SpeechMaker(program: try bench.script("slow.sh", "echo $$ > part; mv part pids; exec tail -f /dev/null"))
        let speech = Speech(outputs: [:], maker: maker)
        let saying = Task { await speech.say(.welcome, at: SpeechBench.kiosk) }
        let processes = try await bench.processes("pids")
        await speech.stop(at: SpeechBench.kiosk)
        #expect(await saying.value == .stopped)
        #expect(!processes.contains(where: SpeechBench.runs))
    }

    @Test("when whoever asked for it is gone") func abandoned() async throws {
        let speech = try speech(headset: bench.endlessPlayer("headset"))
        let saying = Task { await speech.say(.personal, at: SpeechBench.kiosk) }
        let processes = try await bench.processes("headset.pids")
        saying.cancel()
        #expect(await saying.value == .stopped)
        for process in processes { try await SpeechBench.until { !SpeechBench.runs(process) } }
    }

    @Test("at one kiosk alone, or at all") func otherKiosk() async throws {
        let other = SpeechOutput(speaker: try bench.endlessPlayer("other"))
        let speech = try speech(headset: bench.endlessPlayer("headset"), others: ["garden": other])
        let here = Task { await speech.say(.welcome, at: SpeechBench.kiosk) }
        let there = Task { await speech.say(.welcome, at: "garden") }
        let (hall, garden) = (try await bench.processes("headset.pids"), try await bench.processes("other.pids"))
        await speech.stop(at: SpeechBench.kiosk)
        #expect(await here.value == .stopped)
        #expect(!hall.contains(where: SpeechBench.runs) && garden.allSatisfy(SpeechBench.runs))
        await speech.stop()
        #expect(await there.value == .stopped)
        #expect(!garden.contains(where: SpeechBench.runs))
    }

    @Test("for the last of many that come at once, and only that is heard to the end") func manyAtOnce() async throws {
        try bench.plug(false)
        let speech = try speech(speaker: bench.player("speaker"))
        let results = await withTaskGroup(of: SpeechResult.self) { group in
            for _ in 0..<30 { group.addTask { await speech.say(.welcome, at: SpeechBench.kiosk) } }
            return await group.reduce(into: []) { $0.append($1) }
        }
        #expect(results.filter { $0 == .speaker }.count == bench.count("speaker"))
        #expect(results.contains(.speaker) && results.allSatisfy { $0 == .speaker || $0 == .stopped })
        #expect(await speech.say(.welcome, at: SpeechBench.kiosk) == .speaker)
    }
}
