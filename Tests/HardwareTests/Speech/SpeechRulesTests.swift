import Testing

@testable import Hardware

@Suite("Who may hear what") struct SpeechRulesTests {
    /// Every case there is.
    @Test(arguments: [
        (true, true, true, .headset), (true, true, false, .headset), (true, false, true, .nowhere), (true, false, false, .nowhere),
        (false, true, true, .headset), (false, true, false, .headset), (false, false, true, .speaker), (false, false, false, .page),
    ] as [(Bool, Bool, Bool, SpeechRules.Way)])
    func table(isPersonal: Bool, isHeadsetSensed: Bool, hasSpeaker: Bool, way: SpeechRules.Way) {
        #expect(SpeechRules.decide(isPersonal: isPersonal, isHeadsetSensed: isHeadsetSensed, hasSpeaker: hasSpeaker) == way)
    }
}
