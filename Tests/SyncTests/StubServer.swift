import Foundation
import Glibc

/// A socket on loopback that reads one request on each connection, and answers it with the text that the test gives; with `nil` it stays
/// silent until the other side hangs up.
final class StubServer: @unchecked Sendable {
    struct Request: Sendable {
        var head: String
        var body: Data
    }

    struct NoPort: Error {}

    let port: UInt16
    private let listener: Int32
    private let lock = NSLock()
    private var asked: [Request] = []
    private let answer: @Sendable (Request) -> String?

    static func json(_ text: String) -> String {
        "HTTP/1.1 200 OK\r\nhazel-case-store: 1\r\nhazel-protocol: 2\r\ncontent-length: \(text.utf8.count)\r\nconnection: close\r\n\r\n\(text)"
    }

    init(_ answer: @escaping @Sendable (Request) -> String?) throws {
        self.answer = answer
        let listener = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        guard let port = (0..<200).lazy.map({ _ in UInt16.random(in: 19_000..<20_000) }).first(where: { Self.bind(listener, $0) }),
              listen(listener, 16) == 0 else { throw NoPort() }
        (self.listener, self.port) = (listener, port)
        Thread.detachNewThread { [self] in
            while case let connection = accept(listener, nil, nil), connection >= 0 {
                Thread.detachNewThread { [self] in serve(connection) }
            }
        }
    }

    var requests: [Request] { lock.withLock { asked } }

    func stop() {
        shutdown(listener, Int32(SHUT_RDWR))
        close(listener)
    }

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
        guard let request = read(connection) else { return }
        lock.withLock { asked.append(request) }
        guard let text = answer(request) else {
            var byte: UInt8 = 0
            while recv(connection, &byte, 1, 0) > 0 {}
            return
        }
        _ = Array(text.utf8).withUnsafeBytes { send(connection, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL)) }
    }

    private func read(_ connection: Int32) -> Request? {
        var data = Data(), buffer = [UInt8](repeating: 0, count: 4096)
        let end = Data("\r\n\r\n".utf8)
        while true {
            if let gap = data.range(of: end) {
                let head = String(decoding: data[..<gap.lowerBound], as: UTF8.self)
                if data.count >= gap.upperBound + Self.length(head) { return Request(head: head, body: Data(data[gap.upperBound...])) }
            }
            let count = recv(connection, &buffer, buffer.count, 0)
            guard count > 0 else { return nil }
            data += buffer[..<count]
        }
    }

    private static func length(_ head: String) -> Int {
        head.lowercased().split(separator: "\r\n").first { $0.hasPrefix("content-length:") }.flatMap { Int($0.dropFirst(15).trimmingCharacters(in: .whitespaces)) } ?? 0
    }
}
