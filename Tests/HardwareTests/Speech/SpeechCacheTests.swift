import Foundation
import Testing
import Words

@testable import Hardware

@Suite("Sounds that are kept") struct SpeechCacheTests {
    let bench: SpeechBench
    let phrases: FixedPhrases
    let voice: Voice

    init() throws {
        bench = try SpeechBench()
        phrases = FixedPhrases(try Languages().language("en"))
        voice = try #require(Voice("en"))
    }

    private func cache(limit: Int = 1 << 20) throws -> SpeechCache { try SpeechCache(folder: bench.file("cache"), limit: limit) }

    private func fixed(_ key: String) throws -> FixedSentence {
        guard case .fixed(let sentence) = phrases.sentence(try Languages().language("en")(key)) else {
            throw WaveFault.noSound
        }
        return sentence
    }

    private static func wave(_ sample: Int16 = 7, count: Int = 1_000) -> Wave {
        Wave(format: .init(rate: 22_050, channels: 1), samples: [Int16](repeating: sample, count: count))
    }

    @Sendable private static func notNeeded() throws -> Wave { throw SpeechError.nothingToSay }

    @Test("are made once, also for the next start") func once() async throws {
        let thanks = try fixed("arrival.thanks")
        #expect(try await cache().sound(of: thanks, in: voice) { Self.wave() } == Self.wave())
        #expect(try await cache().sound(of: thanks, in: voice, making: Self.notNeeded) == Self.wave())
    }

    @Test("are their owner’s alone, even in a folder that was open") func modes() async throws {
        try FileManager.default.createDirectory(at: bench.file("cache"), withIntermediateDirectories: true, attributes: [.posixPermissions: 0o755])
        _ = try await cache().sound(of: fixed("arrival.thanks"), in: voice) { Self.wave() }
        let mode = { try FileManager.default.attributesOfItem(atPath: bench.file($0).path)[.posixPermissions] as? Int }
        let names = bench.names(in: "cache")
        #expect(names.count == 1 && names[0].wholeMatch(of: /[0-9a-f]{32}\.wav/) != nil)
        #expect(try mode("cache") == 0o700)
        #expect(try mode("cache/\(names[0])") == 0o600)
    }

    @Test("are told apart by text, voice and speed, and keep their names for ever") func names() throws {
        let voices = try ["en", "en-x-easyread", "pl"].map { try #require(Voice($0)) }
        let names = try voices.flatMap { voice in try ["arrival.thanks", "button.back"].map { SpeechCache.name(of: try fixed($0), in: voice) } }
        #expect(Set(names).count == 6)
        #expect(FNV128.hash("".utf8).hex == "6c62272e07bb014262b821756295c58d")
        #expect(FNV128.hash("a".utf8).hex == "d228cb696f1a8caf78912b704e4a8964")
        #expect(FNV128.hash("foobar".utf8).hex == "343e1662793c64bf6f0d3597ba446f18")
    }

    @Test("are made anew where they are damaged", arguments: ["empty", "short", "flipped", "longer", "text", "folder"])
    func damaged(how: String) async throws {
        let thanks = try fixed("arrival.thanks")
        _ = try await cache().sound(of: thanks, in: voice) { Self.wave(1) }
        let file = bench.file("cache/\(SpeechCache.name(of: thanks, in: voice))")
        try Self.damage(file, how)
        #expect(try await cache().sound(of: thanks, in: voice) { Self.wave(2) } == Self.wave(2))
        guard how != "folder" else { return }
        #expect(try await cache().sound(of: thanks, in: voice, making: Self.notNeeded) == Self.wave(2))
        #expect(bench.names(in: "cache").count == 1)
    }

    private static func damage(_ file: URL, _ how: String) throws {
        var bytes = try Data(contentsOf: file)
        switch how {
        case "empty": bytes = Data()
        case "short": bytes.removeLast(100)
        case "flipped": bytes[1_000] ^= 1
        case "longer": bytes.append(0)
        case "text": bytes = Data(String(repeating: "not a sound ", count: 100).utf8)
        default:
            try FileManager.default.removeItem(at: file)
            return try FileManager.default.createDirectory(at: file, withIntermediateDirectories: false)
        }
        try bytes.write(to: file)
    }

    @Test("give way to newer ones, the oldest first, and nothing else in the folder does") func bounded() async throws {
        let cache = try cache(limit: 7_000)
        try Data(count: 9_000).write(to: bench.file("cache/README"))
        let keys = ["button.back", "button.help", "button.finish", "button.delete"]
        for (age, key) in zip([3_000.0, 4_000, 2_000, 1_000], keys) {
            _ = try await cache.sound(of: fixed(key), in: voice) { Self.wave() }
            let file = bench.file("cache/\(SpeechCache.name(of: try fixed(key), in: voice))")
            if key != keys.last { try FileManager.default.setAttributes([.modificationDate: Date.now - age], ofItemAtPath: file.path) }
        }
        let kept = try ["README"] + ["button.back", "button.finish", "button.delete"].map { SpeechCache.name(of: try fixed($0), in: voice) }
        #expect(bench.names(in: "cache") == kept.sorted())
    }

    @Test("half written when the power went do not stay for ever") func halfWritten() async throws {
        let cache = try cache(limit: 3_000)
        try Data(count: 2_000).write(to: bench.file("cache/A.new"))
        try FileManager.default.setAttributes([.modificationDate: Date.distantPast], ofItemAtPath: bench.file("cache/A.new").path)
        _ = try await cache.sound(of: fixed("button.back"), in: voice) { Self.wave() }
        #expect(try bench.names(in: "cache") == [SpeechCache.name(of: fixed("button.back"), in: voice)])
    }

    @Test("are spoken all the same where they cannot be kept") func cannotKeep() async throws {
        let cache = try cache()
        try FileManager.default.removeItem(at: bench.file("cache"))
        #expect(try await cache.sound(of: fixed("button.back"), in: voice) { Self.wave() } == Self.wave())
    }

    @Test("are not kept where making them fails") func notMade() async throws {
        let cache = try cache()
        await #expect(throws: SpeechError.nothingToSay) { _ = try await cache.sound(of: fixed("button.back"), in: voice, making: Self.notNeeded) }
        #expect(bench.names(in: "cache").isEmpty)
    }

    @Test("need a folder, and without one it is said which and why", arguments: ["file", "file/cache", "file/more/cache"])
    func noFolder(name: String) throws {
        try Data().write(to: bench.file("file"))
        let mode = try FileManager.default.attributesOfItem(atPath: bench.file("file").path)[.posixPermissions] as? Int
        let error = #expect(throws: SpeechCacheError.self) { _ = try SpeechCache(folder: bench.file(name)) }
        #expect(error?.description == "\(bench.folder.path)/\(name) cannot keep sounds: Not a directory")
        #expect(try FileManager.default.attributesOfItem(atPath: bench.file("file").path)[.posixPermissions] as? Int == mode)
    }

    @Test("wanted by many at once are whole for each") func manyAtOnce() async throws {
        let (cache, thanks, voice) = (try cache(), try fixed("arrival.thanks"), voice)
        try await withThrowingTaskGroup(of: Wave.self) { group in
            for _ in 0..<30 { group.addTask { try await cache.sound(of: thanks, in: voice) { Self.wave() } } }
            for try await wave in group { #expect(wave == Self.wave()) }
        }
        #expect(bench.names(in: "cache").count == 1)
    }
}

@Suite("Fixed sentences") struct FixedPhrasesTests {
    @Test("are the texts of a language without anything to fill in") func exact() throws {
        let language = try Languages().language("pl")
        let phrases = FixedPhrases(language)
        guard case .fixed(let sentence) = phrases.sentence(language("arrival.thanks")) else {
            return #expect(Bool(false), "a text of the language is not fixed")
        }
        #expect(sentence.text == language("arrival.thanks"))
    }

    @Test("are not those with a value, nor keys, nor anything more or less than the text", arguments: [
        "Your appointment is at 2:30pm.", "Your appointment is at {time}.", "About 5 minutes to wait", "arrival.wait", "Thank you, Zanzibella",
        "Thank you ", "thank you", "", "{count} min", "Dziękujemy",
    ])
    func passing(text: String) throws {
        #expect(FixedPhrases(try Languages().language("en")).sentence(text) == .passing(text))
    }
}
