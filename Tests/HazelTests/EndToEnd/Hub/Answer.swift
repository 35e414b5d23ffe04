import Foundation
import NIOHTTP1
import Reception

/// What came back over HTTP.
struct Answer: Sendable {
    let status: Int
    let headers: HTTPHeaders
    let body: Data

    var text: String { String(decoding: body, as: UTF8.self) }

    func decoded<Value: Decodable>(_ type: Value.Type) throws -> Value { try Coding.decode(type, from: body) }

    /// The answer of a kiosk that was asked for JSON.
    var kiosk: KioskReply { get throws { try decoded(KioskReply.self) } }

    /// What stands in an attribute of the page, at its first place.
    func attribute(_ name: String) -> String? { values(of: "\(name)=\"").first }

    var page: String? { attribute("data-page") }
    var outcome: String? { attribute("data-outcome") }

    /// The large code of a refusal, and the small one of an arrival.
    var code: String? { (values(of: "class=\"code-text\" dir=\"ltr\">", upTo: "<") + values(of: "class=\"code-small\">", upTo: "<")).first }

    /// The name of the party's picture.
    var animal: String? { values(of: "<p class=\"animal-name\">", upTo: "<").first }

    /// The places that the page shows with their sign.
    var places: [String] { values(of: "<bdi class=\"place-name\">", upTo: "<") }

    /// The time or day to come back, large.
    var when: String? { values(of: "</span><strong>", upTo: "<").first }

    /// The values of the hidden fields of a name.
    func fields(_ name: String) -> [String] { values(of: "<input type=\"hidden\" name=\"\(name)\" value=\"") }

    private func values(of opening: String, upTo end: String = "\"") -> [String] {
        text.components(separatedBy: opening).dropFirst().compactMap { $0.components(separatedBy: end).first }
    }
}

/// A kiosk's answer in JSON.
struct KioskReply: Decodable, Equatable, Sendable {
    var outcome: String
    var code, ticket: String?
    var opens, start: Date?
    var slip: ArrivalSlip?
    var token: Token?
    var places: [Place.ID]?
}
