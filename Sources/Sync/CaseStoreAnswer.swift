import Foundation
import NIOHTTP1
import Reception

/// What came back, and what it means. Only what says that it is a case store is believed: anything may answer on a foreign network.
struct CaseStoreAnswer {
    var status: Int
    var headers: HTTPHeaders
    var body: Data

    /// The versions of the protocol that this hub speaks.
    static let protocols = 1...2

    private struct Complaint: Decodable { var code, sentence: String }

    func value<Value: Decodable>(_ type: Value.Type = Value.self) throws -> Value {
        guard headers.first(name: "hazel-case-store") == "1" else {
            throw CaseStoreError(
                .unreachable, cause: "something answered \(status), but not as a case store: is a page to sign in or a proxy in between?")
        }
        if let version = headers.first(name: "hazel-protocol"), Int(version).map(Self.protocols.contains) != true {
            throw CaseStoreError(.version, cause: "the case store speaks version \(version.prefix(20)) of the protocol, and this hub 1 and 2")
        }
        guard status == 200 else { throw error }
        do {
            return try Coding.decode(type, from: body)
        } catch {
            throw CaseStoreError(.unable, cause: "the case store's answer cannot be read")
        }
    }

    private var error: CaseStoreError {
        let said = (try? Coding.decode(Complaint.self, from: body)).map { ": " + $0.sentence.prefix(300) } ?? ""
        return CaseStoreError(.init(status: status), cause: "the case store answered \(status)\(said)", retryAfter: Self.retryAfter(headers))
    }

    /// In seconds, or a date: that is read against the answer's own, since the hub's clock may be wrong.
    static func retryAfter(_ headers: HTTPHeaders) -> Double? {
        guard let text = headers.first(name: "retry-after") else { return nil }
        if let seconds = Double(text), seconds.isFinite { return max(0, seconds) }
        guard let until = date(text), let now = headers.first(name: "date").flatMap(date) else { return nil }
        return max(0, until.timeIntervalSince(now))
    }

    /// `Sun, 06 Nov 1994 08:49:37 GMT` (RFC 9110, section 5.6.7).
    private static func date(_ text: String) -> Date? {
        let form = DateFormatter()
        form.locale = Locale(identifier: "en_US_POSIX")
        form.timeZone = TimeZone(secondsFromGMT: 0)
        form.dateFormat = "EEE, dd MMM yyyy HH:mm:ss zzz"
        return form.date(from: text)
    }
}

extension CaseStoreError.Reason {
    /// What a status of HTTP means for what was sent.
    init(status: Int) {
        self = switch status {
        case 400, 422: .unreadable
        case 401, 403: .notAllowed
        case 413: .tooLarge
        case 426: .version
        case 429: .busy
        default: .unable
        }
    }
}
