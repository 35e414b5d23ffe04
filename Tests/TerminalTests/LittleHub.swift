import Foundation
import NIOCore
import NIOHTTP1
import NIOPosix
import Synchronization

/// A hub that says what a test wants, on a real Unix socket.
final class LittleHub: Sendable {
    struct Asked: Equatable, Sendable {
        var call: String
        var body = ""
        var lastEventID: String?
    }

    enum Answer: Sendable {
        case json(Int, String)
        /// Pieces of an event stream; then it ends, or stays open.
        case events([String], open: Bool)
        /// Closes the connection without a word.
        case nothing
    }

    let path: String
    private let answer: @Sendable (Asked, Int) -> Answer
    private let log = Mutex<[Asked]>([])
    private let channel = Mutex<(any Channel)?>(nil)

    /// Everything that was asked so far.
    var asked: [Asked] { log.withLock { $0 } }

    /// - Parameter answer: what to say to a request, which is the so-manyth (from 0).
    init(named name: String = "hub.sock", _ answer: @escaping @Sendable (Asked, Int) -> Answer) async throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: "hub-\(UInt32.random(in: 0 ... .max))")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        path = folder.appending(path: name).path
        self.answer = answer
        try await start()
    }

    private func start() async throws {
        let bound = try await ServerBootstrap(group: MultiThreadedEventLoopGroup.singleton)
            .childChannelInitializer { channel in
                channel.eventLoop.makeCompletedFuture {
                    try channel.pipeline.syncOperations.configureHTTPServerPipeline(withErrorHandling: true)
                    try channel.pipeline.syncOperations.addHandler(Handler(self))
                }
            }
            .bind(unixDomainSocketPath: path, cleanupExistingSocketFile: true).get()
        channel.withLock { $0 = bound }
    }

    /// Stops listening. The socket's file stays, as it does when a hub is killed.
    func stop() async throws {
        try await channel.withLock { $0 }?.close().get()
    }

    fileprivate func take(_ asked: Asked) -> Answer {
        answer(asked, log.withLock { log in
            log.append(asked)
            return log.count - 1
        })
    }

    private final class Handler: ChannelInboundHandler {
        typealias InboundIn = HTTPServerRequestPart
        typealias OutboundOut = HTTPServerResponsePart

        private let hub: LittleHub
        private var asked = Asked(call: "")

        init(_ hub: LittleHub) { self.hub = hub }

        func channelRead(context: ChannelHandlerContext, data: NIOAny) {
            switch unwrapInboundIn(data) {
            case .head(let head):
                asked = Asked(call: "\(head.method.rawValue) \(head.uri)", lastEventID: head.headers.first(name: "Last-Event-ID"))
            case .body(let bytes): asked.body += String(buffer: bytes)
            case .end: say(hub.take(asked), context)
            }
        }

        private func say(_ answer: Answer, _ context: ChannelHandlerContext) {
            switch answer {
            case .nothing: context.close(promise: nil)
            case .json(let status, let body):
                head(context, status, [("Content-Type", "application/json"), ("Content-Length", "\(body.utf8.count)")])
                piece(context, body)
                context.writeAndFlush(wrapOutboundOut(.end(nil)), promise: nil)
            case .events(let pieces, let open):
                head(context, 200, [("Content-Type", "text/event-stream")])
                for text in pieces { piece(context, text) }
                if !open { context.writeAndFlush(wrapOutboundOut(.end(nil)), promise: nil) }
            }
        }

        private func head(_ context: ChannelHandlerContext, _ status: Int, _ headers: [(String, String)]) {
            let head = HTTPResponseHead(version: .http1_1, status: .init(statusCode: status), headers: HTTPHeaders(headers))
            context.write(wrapOutboundOut(.head(head)), promise: nil)
        }

        private func piece(_ context: ChannelHandlerContext, _ text: String) {
            context.writeAndFlush(wrapOutboundOut(.body(.byteBuffer(ByteBuffer(string: text)))), promise: nil)
        }
    }
}
