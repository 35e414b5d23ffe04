import HTTPTypes
import Hummingbird
import Reception
import Signposting

/// "Show me the way": to a place, or to where a service is.
extension KioskRoutes {
    func addWays(to router: Router<WebContext>) {
        for method in [HTTPRequest.Method.get, .post] {
            add(.way(Address.anyKiosk, Address.anyPlace), method, to: router) { call, parameters in
                try await way(call, to: Place.ID(parameters.get("place") ?? ""), of: call.fields["service"].map { Service.ID($0) })
            }
        }
        add(.serviceWay(Address.anyKiosk, Address.anyService), .get, to: router) { call, parameters in
            let service = try shownService(Service.ID(parameters.get("service") ?? ""))
            guard let place = service.place else { throw DeskError(.notFound, cause: "the service has no place here") }
            return try await way(call, to: place, of: service.id)
        }
    }

    /// A service of this centre that may be displayed.
    /// - Throws: ``DeskError`` alike for one that is sensitive and one that is none: the page leads to a person.
    func shownService(_ id: Service.ID) throws(DeskError) -> Service {
        guard let service = parts.centre.service(id), !service.sensitive else { throw DeskError(.notFound, cause: "no such service to show") }
        return service
    }

    private func way(_ call: KioskCall, to place: Place.ID, of service: Service.ID?) async throws -> Response {
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
            return await printed(pages.wayLines(call.screen, ask), call)
        case nil, "": return nil
        default: throw DeskError(.invalid, cause: "the field do is nothing that can be done here")
        }
    }

    /// Prints lines, and says how that went, as a key of the language files.
    func printed(_ lines: [String], _ call: KioskCall) async -> String {
        await parts.slips.printLines(lines, call.kiosk.id) == .printed ? "way.printed" : "way.not-printed"
    }

    /// A route with more in its path than the kiosk, whose failures are a page.
    func add(
        _ address: Address, _ method: HTTPRequest.Method, to router: Router<WebContext>,
        _ handle: @escaping @Sendable (KioskCall, Parameters) async throws -> Response
    ) {
        router.on(RouterPath(address.pattern), method: method) { request, context in
            let call = try await KioskCall(request, context, in: parts.centre)
            parts.mail.opened(at: call.kiosk.id, leaving: nil)
            do {
                return try await handle(call, context.parameters)
            } catch {
                return try failed(call, parts.logger.desk(error, route: context.endpointPath))
            }
        }
    }
}
