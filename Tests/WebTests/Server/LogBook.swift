import Logging
import Synchronization

/// Keeps what is logged at debug level and above.
final class LogBook: Sendable {
    private let state = Mutex<[String]>([])
    private let news = AsyncStream.makeStream(of: String.self)

    var lines: [String] { state.withLock { $0 } }
    var text: String { lines.joined(separator: "\n") }

    func write(_ line: String) {
        state.withLock { $0.append(line) }
        news.continuation.yield(line)
    }

    /// Waits until as many lines with a text have been written.
    func wait(for text: String, times: Int) async {
        var count = 0
        for await line in news.stream where line.contains(text) {
            count += 1
            if count == times { return }
        }
    }

    /// Nothing more will come: whoever waits goes on.
    func end() { news.continuation.finish() }

    var logger: Logger { Logger(label: "hazel") { _ in Handler(book: self) } }

    private struct Handler: LogHandler {
        let book: LogBook
        var metadata: Logger.Metadata = [:]
        var logLevel = Logger.Level.debug

        subscript(metadataKey key: String) -> Logger.Metadata.Value? {
            get { metadata[key] }
            set { metadata[key] = newValue }
        }

        func log(event: LogEvent) {
            let all = metadata.merging(event.metadata ?? [:]) { $1 }
            let pairs = all.sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value)" }
            book.write(([event.level.rawValue, event.message.description] + pairs).joined(separator: " "))
        }
    }
}
