import HTTPTypes
import Hummingbird
import Reception
import Signposting

/// "Show me the way": to a place, or to where a service is.
extension KioskRoutes {
    func addWays(to router: Router<WebContext>) {
        for method in [HTTPRequest.Method.get, .post] {
            add(method, path(.way(Address.anyKiosk, Address.anyPlace)), to: router) { call in
                try await way(call, to: Place.ID(try call.part("place")), of: call.fields["service"].map { Service.ID($0) })
            }
        }
        add(.get, path(.serviceWay(Address.anyKiosk, Address.anyService)), to: router) { call in
            let service = try shownService(Service.ID(try call.part("service")))
            guard let place = service.place else { throw DeskError(.notFound, cause: "the service has no place here") }
            if let signposts = parts.signposts() { await count(call.uptake(.wayShown, in: signposts)) }
            return try await way(call, to: place, of: service.id)
        }
    }

    /// A service of this centre that may be displayed.
    /// - Throws: ``DeskError`` alike for one that is sensitive and one that is none: the page leads to a person.
    func shownService(_ id: Service.ID) throws(DeskError) -> Service {
        guard let service = parts.centre.service(id), !service.sensitive, parts.signposts()?.isUnnamed(id) != true else { throw DeskError(.notFound, cause: "no such service to show") }
        return service
    }

    private func way(_ call: KioskCall, to place: Place.ID, of service: Service.ID?) async throws -> Response {
        parts.mail.opened(at: call.kiosk.id, leaving: nil)
        guard let desk = parts.way, parts.centre.place(place) != nil else { throw DeskError(.notFound, cause: "no way is known to such a place") }
        var ask = WayAsk(place: place, answer: desk.finder.way(from: call.kiosk.id, to: place))
        guard ask.answer != .unknown else { throw DeskError(.notFound, cause: "the plan has no such place or kiosk") }
        ask.leg = call.fields.number("leg") ?? 0
        ask.bySteps = call.fields["steps"] != nil
        ask.service = try service.map { try shownService($0).id }
        (ask.arrival, ask.token) = (call.fields["arrival"].map { Arrival.ID($0) }, call.fields["token"].flatMap { Token(field: $0) })
        (ask.hasLamp, ask.hasPrinter) = (desk.lamps.contains(place), parts.slips.printers.contains(call.kiosk.id))
        ask.said = try await said(call, ask, desk)
        return .page(pages.way(call.screen, ask))
    }

    /// Does what was pressed, and says so.
    private func said(_ call: KioskCall, _ ask: WayAsk, _ desk: WayDesk) async throws -> String? {
        switch call.fields["do"] {
        case "lamp" where ask.hasLamp:
            desk.light(ask.place)
            return "way.lamp-lit"
        case "print" where ask.hasPrinter:
            return await printed(call) { pages.wayLines($0, ask) }
        case nil, "": return nil
        default: throw DeskError(.invalid, cause: "the field do is nothing that can be done here")
        }
    }

    /// Prints lines, and says how that went, as a key of the language files.
    func printed(_ call: KioskCall, _ lines: (Screen) -> [String]) async -> String {
        await parts.slips.printLines(lines(call.screen), lines(Screen(call.kiosk, "en")), call.kiosk.id) ? "way.printed" : "way.not-printed"
    }
}
