import Hummingbird
import Reception
import Signposting

/// "Take it with me": a service's page as a QR code, its telephone number, or both on paper.
extension KioskRoutes {
    func addTake(to router: Router<WebContext>) {
        add(.get, path(.serviceTake(Address.anyKiosk, Address.anyService)), to: router) { call in
            let card = try await taken(call)
            return .page(pages.take(call.screen, card, hasPrinter: parts.slips.printers.contains(call.kiosk.id)))
        }
        add(.post, path(.serviceTake(Address.anyKiosk, Address.anyService)), to: router) { call in
            let (card, hasPrinter) = (try await taken(call), parts.slips.printers.contains(call.kiosk.id))
            guard hasPrinter, call.fields["do"] == "print" else { throw DeskError(.invalid, cause: "the field do is nothing that can be done here") }
            let said = await printed(call) { pages.takeLines($0, card) }
            return .page(pages.take(call.screen, card, hasPrinter: hasPrinter, said: said))
        }
    }

    /// The card of the service that is meant.
    /// - Throws: ``DeskError`` alike for a service that is sensitive and one that nobody knows: the page leads to a person.
    private func taken(_ call: KioskCall) async throws -> ServiceCard {
        parts.mail.opened(at: call.kiosk.id, leaving: nil)
        guard let signposts = parts.signposts() else { throw DeskError(.notFound, cause: "the directory has not been read yet") }
        let card = try card(call, in: signposts)
        await count(call.uptake(.takenAway, in: signposts))
        return card
    }
}
