import Hummingbird
import Reception
import Signposting

/// "Take it with me": a service's page as a QR code, its telephone number, or both on paper.
extension KioskRoutes {
    func addTake(to router: Router<WebContext>) {
        add(.serviceTake(Address.anyKiosk, Address.anyService), .get, to: router) { call, parameters in
            .page(pages.take(call.screen, try taken(parameters), hasPrinter: parts.slips.printers.contains(call.kiosk.id)))
        }
        add(.serviceTake(Address.anyKiosk, Address.anyService), .post, to: router) { call, parameters in
            let (card, hasPrinter) = (try taken(parameters), parts.slips.printers.contains(call.kiosk.id))
            guard hasPrinter, call.fields["do"] == "print" else { throw DeskError(.invalid, cause: "the field do is nothing that can be done here") }
            let said = await printed(pages.takeLines(call.screen, card), call)
            return .page(pages.take(call.screen, card, hasPrinter: hasPrinter, said: said))
        }
    }

    /// The card of the service that is meant.
    /// - Throws: ``DeskError`` alike for a service that is sensitive and one that nobody knows: the page leads to a person.
    private func taken(_ parameters: Parameters) throws(DeskError) -> ServiceCard {
        let id = Service.ID(parameters.get("service") ?? "")
        guard let card = parts.card(id) ?? parts.centre.service(id).map({ ServiceCard($0, here: true) }), !card.service.sensitive,
              parts.centre.service(id)?.sensitive != true
        else { throw DeskError(.notFound, cause: "no such service to show") }
        return card
    }
}
