import Hummingbird
import Reception

/// The first screen, with what families should know today.
extension KioskRoutes {
    func addHome(to router: Router<WebContext>) {
        add(.get, path(.home(Address.anyKiosk)), to: router) { call in
            parts.mail.opened(at: call.kiosk.id, leaving: nil)
            // Whatever the desk has against it: families must be able to scan.
            let settings = (try? await desk.settings().now) ?? parts.centre.beginning
            return .page(pages.home(
                call.screen, clockTrusted: call.moment.trusted, isScannerAway: parts.mail.isScannerAway(at: call.kiosk.id), settings: settings,
                now: call.moment.wall))
        }
    }
}
