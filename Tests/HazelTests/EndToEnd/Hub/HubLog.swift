import Logging
import Synchronization

/// Keeps what the hub logs, at debug level and above.
final class HubLog: Sendable {
    private let written = Mutex<[String]>([])
    private let news = AsyncStream.makeStream(of: String.self)

    var text: String { written.withLock { $0.joined(separator: "\n") } }

    /// Waits until as many lines with a text have come, or nothing more comes.
    func wait(for text: String, times: Int) async {
        var count = 0
        for await line in news.stream where line.contains(text) {
            count += 1
            if count == times { return }
        }
    }

    /// Nothing more will come.
    func end() { news.continuation.finish() }

    var logger: Logger { Logger(label: "hazel") { _ in Handler(log: self) } }

    private func write(_ line: String) {
        written.withLock { $0.append(line) }
        news.continuation.yield(line)
    }

    private struct Handler: LogHandler {
        let log: HubLog
        var metadata: Logger.Metadata = [:]
        var logLevel = Logger.Level.debug

        subscript(metadataKey key: String) -> Logger.Metadata.Value? {
            get { metadata[key] }
            set { metadata[key] = newValue }
        }

        func log(event: LogEvent) {
            let pairs = metadata.merging(event.metadata ?? [:]) { $1 }.sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value)" }
            log.write(([event.level.rawValue, "\(event.message)"] + pairs).joined(separator: " "))
        }
    }
}
