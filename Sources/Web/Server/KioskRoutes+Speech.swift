import Hummingbird
import Reception

extension KioskRoutes {
    /// Reads texts of the screen aloud. They are in the body and in no address, and are not logged. The field `stop` silences the hub; with
    /// `sound` the page is given a file to keep, and nothing is heard.
    func speak(_ call: KioskCall) async throws -> Response {
        if call.fields["stop"] != nil {
            await parts.speaker.stop(call.kiosk.id)
            return try .json(["spoken": "stopped"])
        }
        let texts = call.fields.all("text").filter { !$0.isEmpty }
        guard !texts.isEmpty else { throw DeskError(.invalid, cause: "the field text is missing") }
        guard texts.reduce(0, { $0 + $1.unicodeScalars.count }) <= Self.longestSpeech else {
            throw DeskError(.invalid, cause: "the fields text have more than \(Self.longestSpeech) characters together")
        }
        let request = Speaker.Request(
            kiosk: call.kiosk.id, lang: call.screen.manner.lang, texts: texts, isPrivate: call.fields["private"] != nil,
            level: try call.number("level", within: 1...5), isForLater: call.fields["sound"] != nil)
        return try answer(await parts.speaker.say(request))
    }

    /// As much as two screens hold.
    static let longestSpeech = 2_000

    private func answer(_ answer: Speaker.Answer) throws -> Response {
        switch answer {
        case .sound(let data): .make(ByteBuffer(bytes: data), "audio/wav")
        case .spoken: try .json(["spoken": "yes"])
        case .noVoice: try .json(["spoken": "no-voice"])
        case .notPrivate: try .json(["spoken": "not-private"])
        case .failed: try .json(["spoken": "failed"])
        }
    }
}
