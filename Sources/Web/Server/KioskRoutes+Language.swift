import Hummingbird
import Reception

extension KioskRoutes {
    /// Asks whether the language of the screen is wanted the next time; with `keep` set to `yes` it is kept.
    func nextLanguage(_ call: KioskCall) async throws -> Response {
        guard call.fields["keep"] != nil else { return .page(pages.nextLanguage(call.screen, details: try await details(call))) }
        guard try call.truth("keep") else { return try await arrival(call) }
        let answer = LanguageAnswer(arrival: try arrivalID(call), kiosk: call.kiosk.id, language: call.screen.manner.lang)
        return goOn(call, try await desk.keepLanguage(answer), said: "more.saved", asking: false)
    }
}

extension KioskCall {
    /// The same, in the language that the family has kept with its pass, where this screen still has the kiosk's own: whoever has
    /// chosen another on the screen wants that one.
    func answering(in language: String?) -> Self {
        guard let language, screen.manner.lang == kiosk.language else { return self }
        var call = self
        call.screen.manner = screen.manner.speaking(language)
        return call
    }
}
