public import Foundation

extension Change {
    /// What a body is called in its header, and the version of its form.
    public enum Kind: String, Sendable, Codable, CaseIterable {
        case began, arrived, partyTold = "party-told", acted, undone, refused, assistance, answered, acknowledged, matched
        case passKept = "pass-kept", passRevoked = "pass-revoked", bookTaken = "book-taken", signposted, crossed, erased
        case signedIn = "signed-in", signedOut = "signed-out"
        case leaving, cautioned, marked, fedBack = "fed-back"
        case adjusted, wished, shared, languageKept = "language-kept"
        case clockCorrected = "clock-corrected"
        case referred, referralAnswered = "referral-answered", referralClaimed = "referral-claimed"
        case pointLeft = "point-left", pointTaken = "point-taken"
        case settled, lookedExactly = "looked-exactly", rollCalled = "roll-called"

        /// The version of the body's form that this hub writes.
        public var version: Int { 1 }
    }
}

extension Change.Body {
    /// What the header calls it.
    public var kind: Change.Kind {
        switch self {
        case .began: .began
        case .arrived: .arrived
        case .partyTold: .partyTold
        case .acted: .acted
        case .undone: .undone
        case .refused: .refused
        case .assistance: .assistance
        case .answered: .answered
        case .acknowledged: .acknowledged
        case .signedIn: .signedIn
        case .signedOut: .signedOut
        case .matched: .matched
        case .passKept: .passKept
        case .passRevoked: .passRevoked
        case .bookTaken: .bookTaken
        case .signposted: .signposted
        case .crossed: .crossed
        case .erased: .erased
        case .leaving: .leaving
        case .cautioned: .cautioned
        case .marked: .marked
        case .fedBack: .fedBack
        case .adjusted: .adjusted
        case .wished: .wished
        case .shared: .shared
        case .clockCorrected: .clockCorrected
        case .languageKept: .languageKept
        case .referred: .referred
        case .referralAnswered: .referralAnswered
        case .referralClaimed: .referralClaimed
        case .pointLeft: .pointLeft
        case .pointTaken: .pointTaken
        case .settled: .settled
        case .lookedExactly: .lookedExactly
        case .rollCalled: .rollCalled
        }
    }

    /// The bytes that the journal keeps and hashes.
    public func encoded() throws -> Data {
        switch self {
        case .began(let body): try Coding.encode(body)
        case .arrived(let body): try Coding.encode(body)
        case .partyTold(let body): try Coding.encode(body)
        case .acted(let body): try Coding.encode(body)
        case .undone(let body): try Coding.encode(body)
        case .refused(let body): try Coding.encode(body)
        case .assistance(let body): try Coding.encode(body)
        case .answered(let body): try Coding.encode(body)
        case .acknowledged(let body): try Coding.encode(body)
        case .signedIn(let body): try Coding.encode(body)
        case .signedOut(let body): try Coding.encode(body)
        case .matched(let body): try Coding.encode(body)
        case .passKept(let body): try Coding.encode(body)
        case .passRevoked(let body): try Coding.encode(body)
        case .bookTaken(let body): try Coding.encode(body)
        case .signposted(let body): try Coding.encode(body)
        case .crossed(let body): try Coding.encode(body)
        case .erased(let body): try Coding.encode(body)
        case .leaving(let body): try Coding.encode(body)
        case .cautioned(let body): try Coding.encode(body)
        case .marked(let body): try Coding.encode(body)
        case .fedBack(let body): try Coding.encode(body)
        case .adjusted(let body): try Coding.encode(body)
        case .wished(let body): try Coding.encode(body)
        case .shared(let body): try Coding.encode(body)
        case .clockCorrected(let body): try Coding.encode(body)
        case .languageKept(let body): try Coding.encode(body)
        case .referred(let body): try Coding.encode(body)
        case .referralAnswered(let body): try Coding.encode(body)
        case .referralClaimed(let body): try Coding.encode(body)
        case .pointLeft(let body): try Coding.encode(body)
        case .pointTaken(let body): try Coding.encode(body)
        case .settled(let body): try Coding.encode(body)
        case .lookedExactly(let body): try Coding.encode(body)
        case .rollCalled(let body): try Coding.encode(body)
        }
    }

    /// Reads what ``encoded()`` wrote; throws `DecodingError` where it is no body of that kind.
    public init(kind: Change.Kind, from data: Data) throws {
        func body<Value: Decodable>(_ type: Value.Type = Value.self) throws -> Value { try Coding.decode(type, from: data) }
        func body<Value: PlainReadable>(_ type: Value.Type = Value.self) throws -> Value { try Coding.decode(type, from: data) }
        self = switch kind {
        case .began: .began(try body())
        case .arrived: .arrived(try body())
        case .partyTold: .partyTold(try body())
        case .acted: .acted(try body())
        case .undone: .undone(try body())
        case .refused: .refused(try body())
        case .assistance: .assistance(try body())
        case .answered: .answered(try body())
        case .acknowledged: .acknowledged(try body())
        case .signedIn: .signedIn(try body())
        case .signedOut: .signedOut(try body())
        case .matched: .matched(try body())
        case .passKept: .passKept(try body())
        case .passRevoked: .passRevoked(try body())
        case .bookTaken: .bookTaken(try body())
        case .signposted: .signposted(try body())
        case .crossed: .crossed(try body())
        case .erased: .erased(try body())
        case .leaving: .leaving(try body())
        case .cautioned: .cautioned(try body())
        case .marked: .marked(try body())
        case .fedBack: .fedBack(try body())
        case .adjusted: .adjusted(try body())
        case .wished: .wished(try body())
        case .shared: .shared(try body())
        case .clockCorrected: .clockCorrected(try body())
        case .languageKept: .languageKept(try body())
        case .referred: .referred(try body())
        case .referralAnswered: .referralAnswered(try body())
        case .referralClaimed: .referralClaimed(try body())
        case .pointLeft: .pointLeft(try body())
        case .pointTaken: .pointTaken(try body())
        case .settled: .settled(try body())
        case .lookedExactly: .lookedExactly(try body())
        case .rollCalled: .rollCalled(try body())
        }
    }
}
