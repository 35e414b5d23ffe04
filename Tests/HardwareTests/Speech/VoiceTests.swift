import Testing
import Words

@testable import Hardware

@Suite("Voices") struct VoiceTests {
    @Test("each language has the voice that speaks it", arguments: [
        ("en", "en-gb"), ("en-GB", "en-gb"), ("en-x-easyread", "en-gb"), ("pl", "pl"), ("pl-PL", "pl"), ("ur", "ur"), ("pa", "pa"),
        ("pa-Guru", "pa"), ("ro", "ro"), ("ar", "ar"), ("bn", "bn"), ("pt", "pt"), ("pt-PT", "pt"), ("uk", "uk"), ("PL", "pl"),
    ])
    func voice(tag: String, name: String) { #expect(Voice(tag)?.name == name) }

    @Test("a language without a voice is not read by the voice of another", arguments: [
        "ckb", "ku", "kmr", "pa-Arab", "pa-Arab-PK", "zh", "", "-", "english", "e", "en_GB",
    ])
    func noVoice(tag: String) { #expect(Voice(tag) == nil) }

    @Test("Easy Read is spoken more slowly") func easyRead() throws {
        #expect(try #require(Voice("en")).rate == 150)
        #expect(try #require(Voice("en-x-easyread")).rate == 120)
    }

    @Test("Sorani is the only language of the kiosk that nobody speaks") func shipped() throws {
        let silent = try Languages().all.map(\.code).filter { Voice($0) == nil }
        #expect(silent.allSatisfy { $0 == "ckb" })
    }
}

@Suite("Volume") struct VolumeTests {
    @Test("has five levels, and begins in the middle") func levels() {
        #expect(Volume.usual.level == 3)
        #expect([-1, 0, 1, 5, 6, .max].map { Volume($0).level } == [1, 1, 1, 5, 5, 5])
    }

    @Test("grows with each level, up to the sound as it was made") func gain() {
        let gains = (1...5).map { Volume($0).gain }
        #expect(gains == gains.sorted() && Set(gains).count == 5)
        #expect(gains.first ?? 0 > 0 && gains.last == 1)
    }
}
