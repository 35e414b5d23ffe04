import Foundation
import Hummingbird
import Reception

/// What one request carries on its way through the listener.
struct WebContext: RequestContext {
    var coreContext: CoreRequestContextStorage
    /// When the request's head came, before its body was read. ``Arrive`` sets it, the outermost of all.
    var moment = Moment(wall: .distantPast, boottime: 0, boot: "", trusted: false)
    /// The staff session that it belongs to. ``SignedIn`` sets it.
    var session: String?

    init(source: ApplicationRequestContextSource) { coreContext = .init(source: source) }
}
