import Hummingbird
import Reception
import Signposting

/// A service is asked to contact a family. Each press answers one question; nothing is kept before the last, which is consent.
extension KioskRoutes {
    func contact(_ call: KioskCall) async throws -> Response {
        let service = try asked(call)
        parts.mail.opened(at: call.kiosk.id, leaving: nil)
        var form = try read(call)
        if form.way == .known, service.isSensitive { form.way = nil }
        switch call.fields["do"] {
        case "back" where form.way == nil: return try await leave(call, form, service)
        case "back" where call.fields["typed"] != nil: form.way = nil
        case "back": form = form.back(isSensitive: service.isSensitive)
        case _ where call.fields["safety"] == "no": return .page(pages.contactUnsafe(call.screen))
        case _ where call.fields["typed"] != nil:
            let step = type(call, &form)
            if let step { return try await page(call, form, step, service) }
        default: break
        }
        if let text = call.fields["consent"] { return try await finish(call, form, service, text) }
        return try await page(call, form, form.step(isSensitive: service.isSensitive) ?? .consent, service)
    }

    private func asked(_ call: KioskCall) throws -> AskedService {
        guard let id = call.service, let service = parts.centre.service(id) ?? parts.signposts()?.service(id) else {
            throw DeskError(.notFound, cause: "there is no such service")
        }
        return AskedService(service: service, isSensitive: service.sensitive || parts.signposts()?.isUnnamed(id) ?? false)
    }

    private func read(_ call: KioskCall) throws -> ContactForm {
        func text(_ name: String) -> String? { (call.fields[name] ?? call.query[name]).flatMap { $0.isEmpty ? nil : $0 } }
        var form = ContactForm()
        form.arrival = text("arrival").map { Arrival.ID($0) }
        form.way = try code(call, "way", Referral.Way.self)
        form.contact = text("contact").flatMap { form.way == .phone ? ReferralRules.phone($0) : ReferralRules.mail($0) }
        form.safety = call.fields["safety"] == "no" ? nil : try code(call, "safety", Referral.Safety.self)
        form.best = try code(call, "best", Referral.BestTime.self)
        (form.theme, form.need, form.band) = (text("theme"), text("need"), text("band").flatMap(AgeBand.init))
        if form.theme == nil, call.via != nil, let uptake = parts.signposts().map({ call.uptake(.referred, in: $0) }) {
            (form.theme, form.need) = (uptake.theme.rawValue, uptake.need)
        }
        if !Uptake(theme: Uptake.Theme(form.theme ?? Uptake.other.rawValue), need: form.need, outcome: .referred).isClosed { (form.theme, form.need) = (nil, nil) }
        return form
    }

    /// One more key, or the whole of it. Without the script each key comes alone.
    /// - Returns: the page that goes on asking; `nil` where it is answered.
    private func type(_ call: KioskCall, _ form: inout ContactForm) -> ContactForm.Step? {
        guard let way = form.way, way != .known else { return nil }
        let keys = Set(Pages.keys(for: way).joined())
        let (letters, typed) = (call.fields["letters"] ?? "", (call.fields["typed"] ?? "").filter(keys.contains))
        guard call.fields["do"] == "ready" else {
            return .contact(way, typed: String((typed + letters.filter(keys.contains)).prefix(way.longest)), isFaulty: false)
        }
        let whole = call.fields["letters"] == nil ? typed : letters
        guard let contact = way == .phone ? ReferralRules.phone(whole) : ReferralRules.mail(whole) else {
            return .contact(way, typed: String(whole.filter(keys.contains).prefix(way.longest)), isFaulty: true)
        }
        form.contact = contact
        return nil
    }

    private func page(_ call: KioskCall, _ form: ContactForm, _ step: ContactForm.Step, _ service: AskedService) async throws -> Response {
        var isKnown = false
        if step == .way, let arrival = form.arrival, !service.isSensitive {
            isKnown = try await desk.referrals(of: AtArrival(arrival: arrival, kiosk: call.kiosk.id)).isKnown
        }
        let need = form.need.flatMap { parts.signposts()?.need($0, call.screen.manner.lang) }
        return .page(pages.contact(call.screen, step, form, to: service, isKnown: isKnown, need: need))
    }

    /// Consent is one press. Without it nothing goes on, and nothing is kept.
    private func finish(_ call: KioskCall, _ form: ContactForm, _ service: AskedService, _ text: String) async throws -> Response {
        guard let consent = ContactForm.Consent(rawValue: text) else { throw DeskError(.invalid, cause: "the field consent has a value that is not known") }
        guard consent != .no else { return .page(pages.contactWithheld(call.screen)) }
        guard let way = form.way, let best = form.best, form.step(isSensitive: service.isSensitive) == .consent else {
            throw DeskError(.invalid, cause: "way, contact, best are asked before consent")
        }
        let request = ReferralRequest(
            service: service.service.id, kiosk: call.kiosk.id, sensitive: service.isSensitive, arrival: service.isSensitive ? nil : form.arrival,
            way: way, contact: form.contact, best: best, language: call.screen.manner.lang, safety: service.isSensitive ? form.safety : nil,
            need: consent == .why ? form.need : nil)
        guard let receipt = try await taken(request) else { return .page(pages.contactRests(call.screen)) }
        await count(service.isSensitive ? Uptake(theme: Uptake.sensitive, outcome: .referred) : Uptake(
            theme: Uptake.Theme(form.theme ?? Uptake.other.rawValue), need: form.need, band: form.band, language: call.screen.manner.lang, outcome: .referred))
        return .page(pages.contactDone(call.screen, code: receipt.ticket, isSensitive: service.isSensitive))
    }

    /// `nil` where the desk takes no more of this kiosk now: then a person helps.
    private func taken(_ request: ReferralRequest) async throws -> ReferralReceipt? {
        do { return try await desk.refer(request) } catch let error as DeskError where error.code == .conflict {
            _ = parts.logger.desk(error, route: "refer")
            return nil
        }
    }

    private func leave(_ call: KioskCall, _ form: ContactForm, _ service: AskedService) async throws -> Response {
        guard form.arrival != nil else { return .seeOther(Address.find(call.kiosk.id, .service(service.service.id), call.screen.manner).text) }
        return try await contactMine(call)
    }

    /// What a family with a pass has asked for; or, with the field `letters`, the code of a receipt.
    func contactMine(_ call: KioskCall) async throws -> Response {
        let (details, arrival) = (try await details(call), try arrivalID(call))
        if call.fields["do"] == "code" { return .page(pages.contactCode(call.screen, arrival: arrival, typed: "", isFaulty: false)) }
        let keys = Set(Pages.ticketKeys.joined())
        guard let typed = call.fields["typed"]?.filter(keys.contains), call.fields["do"] != "back" else {
            return .page(pages.contactMine(call.screen, details: details, try await desk.referrals(of: AtArrival(arrival: arrival, kiosk: call.kiosk.id))))
        }
        let isWhole = call.fields["do"] == "ready"
        let letters = call.fields["letters"]?.filter(keys.contains)
        let ticket = isWhole ? letters ?? typed : typed + (letters ?? "")
        guard isWhole || ticket.count >= Pages.ticketLength else {
            return .page(pages.contactCode(call.screen, arrival: arrival, typed: String(ticket.prefix(Pages.ticketLength)), isFaulty: false))
        }
        do {
            let claim = ReferralClaim(arrival: arrival, kiosk: call.kiosk.id, ticket: String(ticket.prefix(Pages.ticketLength)))
            return .page(pages.contactMine(call.screen, details: details, try await desk.claim(claim)))
        } catch let error as DeskError where error.code == .notFound {
            return .page(pages.contactCode(call.screen, arrival: arrival, typed: "", isFaulty: true))
        } catch let error as DeskError where error.code == .conflict {
            _ = parts.logger.desk(error, route: "claim")
            return .page(pages.contactRests(call.screen))
        }
    }
}

/// The service that is asked. One that is sensitive has neither name nor organisation on any page.
struct AskedService: Sendable {
    var service: Service
    var isSensitive: Bool

    var name: String? { isSensitive ? nil : service.name }
}

extension Referral.Way {
    /// How many characters are taken: a plus sign and 15 digits (ITU-T E.164), or an address of at most 254 (RFC 5321).
    var longest: Int { self == .phone ? 16 : 254 }
}
