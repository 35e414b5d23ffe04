import Hummingbird
import NIOCore

/// A request's surroundings: above all, the connection that it came by.
struct CaseContext: RequestContext {
    var coreContext: CoreRequestContextStorage
    let channel: any Channel

    init(source: ApplicationRequestContextSource) {
        coreContext = CoreRequestContextStorage(source: source)
        channel = source.channel
    }
}
