import Foundation
import Hardware
import Logging
import Reception
import ServiceLifecycle
import Web
import Words

/// Carries what a screen asks to be read aloud to what speaks.
struct SpeechDesk: ServiceLifecycle.Service, CustomStringConvertible {
    private let speech: Speech
    private let phrases: [String: FixedPhrases]
    private let logger: Logger

    /// The sounds of fixed sentences are kept in the state's folder `speech`; where that cannot be, each is made anew.
    init(_ configuration: Configuration, languages: Languages, logger: Logger) {
        let folder = URL(filePath: configuration.state).appending(path: "speech")
        var cache: SpeechCache?
        do {
            cache = try SpeechCache(folder: folder)
        } catch {
            logger.warning("sounds are not kept", metadata: ["cause": "\(error)"])
        }
        speech = Speech(outputs: configuration.speech, cache: cache)
        phrases = Dictionary(uniqueKeysWithValues: languages.all.map { ($0.code, FixedPhrases($0)) })
        self.logger = logger
    }

    var speaker: Speaker {
        Speaker(say: { await say($0) }, stop: { await speech.stop(at: $0) })
    }

    /// Lives as long as the hub, so that nothing is heard after it.
    func run() async throws {
        try await gracefulShutdown()
        await speech.stop()
    }

    var description: String { "speech" }

    private func say(_ request: Speaker.Request) async -> Speaker.Answer {
        let sentences = request.texts.map { phrases[request.lang]?.sentence($0) ?? .passing($0) }
        let utterance = Utterance(sentences, language: request.lang, isPersonal: request.isPrivate)
        let volume = Volume(request.level)
        switch request.isForLater ? await speech.file(of: utterance, volume: volume)
            : await speech.say(utterance, at: request.kiosk, volume: volume) {
        case .headset, .speaker, .stopped: return .spoken
        case .sound(let data): return .sound(data)
        case .noVoice: return .noVoice
        case .notPrivate: return .notPrivate
        case .failed(let reason):
            logger.warning("reading aloud failed", metadata: ["kiosk": "\(request.kiosk)", "cause": "\(reason)"])
            return .failed
        }
    }
}
