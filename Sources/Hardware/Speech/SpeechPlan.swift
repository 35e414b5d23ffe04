import Reception

/// How one utterance is made and played.
struct SpeechPlan: Sendable {
    let outputs: [Kiosk.ID: SpeechOutput]
    let maker: SpeechMaker
    let cache: SpeechCache?
    let pause: @Sendable (Duration) async throws -> Void

    /// Often enough that a sentence does not go on into the room, and seldom enough for a small board.
    private static let lookEvery = Duration.milliseconds(300)

    func say(_ utterance: Utterance, at kiosk: Kiosk.ID, volume: Volume) async -> SpeechResult {
        guard let voice = Voice(utterance.language) else { return .noVoice }
        let output = outputs[kiosk] ?? SpeechOutput()
        do {
            let result = try await carryOut(utterance, voice, output, volume)
            return Task.isCancelled ? .stopped : result
        } catch {
            return Task.isCancelled ? .stopped : .failed("\(error)")
        }
    }

    /// The sound alone, for whoever plays it later.
    func file(of utterance: Utterance, volume: Volume) async -> SpeechResult {
        guard !utterance.isPersonal else { return .notPrivate }
        guard let voice = Voice(utterance.language) else { return .noVoice }
        do { return .sound(try await sound(of: utterance, voice).scaled(by: volume.gain).data) } catch { return .failed("\(error)") }
    }

    private func carryOut(_ utterance: Utterance, _ voice: Voice, _ output: SpeechOutput, _ volume: Volume) async throws -> SpeechResult {
        let isSensed = await output.headset?.isPluggedIn() ?? false
        let way = SpeechRules.decide(isPersonal: utterance.isPersonal, isHeadsetSensed: isSensed, hasSpeaker: output.speaker != nil)
        if way == .nowhere { return .notPrivate }
        let sound = try await sound(of: utterance, voice).scaled(by: volume.gain)
        switch (way, output.headset, output.speaker) {
        case (.headset, let headset?, _) where utterance.isPersonal:
            return try await playPrivately(sound, to: headset) ? .headset : .notPrivate
        case (.headset, let headset?, _):
            try await headset.player.play(sound)
            return .headset
        case (.speaker, _, let speaker?):
            try await speaker.play(sound)
            return .speaker
        case (.page, _, _) where !utterance.isPersonal: return .sound(sound.data)
        default: return .notPrivate
        }
    }

    private func sound(of utterance: Utterance, _ voice: Voice) async throws -> Wave {
        let sentences = utterance.sentences.filter { !SpokenText($0.text).isEmpty }
        guard !sentences.isEmpty else { throw SpeechError.nothingToSay }
        guard sentences.reduce(0, { $0 + $1.text.unicodeScalars.count }) <= SpokenText.longest else { throw SpeechError.tooLong }
        var parts: [Wave] = []
        for sentence in sentences { parts.append(try await sound(of: sentence, voice, isPersonal: utterance.isPersonal)) }
        return try Wave.joined(parts)
    }

    private func sound(of sentence: Sentence, _ voice: Voice, isPersonal: Bool) async throws -> Wave {
        guard case .fixed(let sentence) = sentence, !isPersonal, let cache else { return try await maker.sound(of: sentence.text, in: voice) }
        return try await cache.sound(of: sentence, in: voice) { try await maker.sound(of: sentence.text, in: voice) }
    }

    /// Plays to the headset as long as it is plugged in, which is asked at once and then again and again. Says whether it was to the end.
    private func playPrivately(_ sound: Wave, to headset: SpeechOutput.Headset) async throws -> Bool {
        guard await headset.isPluggedIn() else { return false }
        return try await withThrowingTaskGroup(of: Bool.self) { group in
            group.addTask {
                try await headset.player.play(sound)
                return true
            }
            group.addTask {
                repeat { try await pause(Self.lookEvery) } while await headset.isPluggedIn()
                return false
            }
            // The other one is ended with this one; a player is not left behind.
            defer { group.cancelAll() }
            return try await group.next() ?? false
        }
    }
}
