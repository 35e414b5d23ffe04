import Foundation
import Glibc

/// A real HTTP server on loopback, on a port below the ephemeral ones, that answers as the test says and remembers what it was asked.
final class TinyServer: @unchecked Sendable {
    struct Request: Sendable {
        var path: String
        var query: [String: String]
        /// By their names in lower case.
        var headers: [String: String]
    }

    struct Answer: Sendable {
        var status = 200
        var headers: [String: String] = [:]
        var body: [UInt8] = []

        static func json(_ text: String, _ headers: [String: String] = [:]) -> Answer { Answer(headers: headers, body: Array(text.utf8)) }
        static func status(_ status: Int, _ headers: [String: String] = [:]) -> Answer { Answer(status: status, headers: headers) }
    }

    struct NoPort: Error {}

    let port: UInt16
    private let listener: Int32
    private let lock = NSLock()
    private var answer: @Sendable (Request) -> Answer
    private var asked: [Request] = []

    init(_ answer: @escaping @Sendable (Request) -> Answer) throws {
        self.answer = answer
        let listener = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        guard let port = (0..<200).lazy.map({ _ in UInt16.random(in: 28_000..<32_000) }).first(where: { Self.bind(listener, $0) }),
              listen(listener, 64) == 0 else { throw NoPort() }
        (self.listener, self.port) = (listener, port)
        Thread.detachNewThread { [self] in
            while case let connection = accept(listener, nil, nil), connection >= 0 {
                Thread.detachNewThread { [self] in serve(connection) }
            }
        }
    }

    var address: String { "http://127.0.0.1:\(port)" }
    var requests: [Request] { lock.withLock { asked } }

    func now(_ answer: @escaping @Sendable (Request) -> Answer) { lock.withLock { (self.answer, asked) = (answer, []) } }

    func stop() { shutdown(listener, Int32(SHUT_RDWR)); close(listener) }

    private static func bind(_ socket: Int32, _ port: UInt16) -> Bool {
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_port = port.bigEndian
        address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
        return withUnsafePointer(to: &address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { Glibc.bind(socket, $0, socklen_t(MemoryLayout<sockaddr_in>.size)) == 0 }
        }
    }

    private func serve(_ connection: Int32) {
        defer { close(connection) }
        guard let request = Self.read(connection) else { return }
        let answer = lock.withLock { asked.append(request); return self.answer }(request)
        var head = "HTTP/1.1 \(answer.status) Answer\r\nContent-Length: \(answer.body.count)\r\nConnection: close\r\n"
        for (name, value) in answer.headers { head += "\(name): \(value)\r\n" }
        var bytes = Array((head + "\r\n").utf8)[...] + answer.body
        while !bytes.isEmpty {
            let sent = bytes.withUnsafeBytes { send(connection, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL)) }
            guard sent > 0 else { return }
            bytes = bytes.dropFirst(sent)
        }
        shutdown(connection, Int32(SHUT_WR))
    }

    private static func read(_ connection: Int32) -> Request? {
        var (text, buffer) = ("", [UInt8](repeating: 0, count: 4096))
        while !text.contains("\r\n\r\n") {
            let count = recv(connection, &buffer, buffer.count, 0)
            guard count > 0 else { return nil }
            text += String(decoding: buffer[..<count], as: UTF8.self)
        }
        let lines = text.components(separatedBy: "\r\n")
        let words = lines[0].split(separator: " ")
        guard words.count == 3, let parts = URLComponents(string: String(words[1])) else { return nil }
        let headers = lines.dropFirst().compactMap { line -> (String, String)? in
            guard let colon = line.firstIndex(of: ":") else { return nil }
            return (line[..<colon].lowercased(), line[line.index(after: colon)...].trimmingCharacters(in: .whitespaces))
        }
        let query = (parts.queryItems ?? []).map { ($0.name, $0.value ?? "") }
        return Request(path: parts.percentEncodedPath, query: Dictionary(query) { $1 }, headers: Dictionary(headers) { $1 })
    }
}
