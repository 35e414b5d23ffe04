public import Foundation

extension Change {
    /// What a body is called in its header, and the version of its form.
    public enum Kind: String, Sendable, Codable, CaseIterable {
        case began, arrived, partyTold = "party-told", acted, undone, refused, assistance, acknowledged, matched
        case passKept = "pass-kept", passRevoked = "pass-revoked", bookTaken = "book-taken"
        case adjusted, wished, shared

        /// The version of the body's form that this hub writes.
        public var version: Int { 1 }
    }
}

extension Change.Body {
    public var kind: Change.Kind {
        switch self {
        case .began: .began
        case .arrived: .arrived
        case .partyTold: .partyTold
        case .acted: .acted
        case .undone: .undone
        case .refused: .refused
        case .assistance: .assistance
        case .acknowledged: .acknowledged
        case .matched: .matched
        case .passKept: .passKept
        case .passRevoked: .passRevoked
        case .bookTaken: .bookTaken
        case .adjusted: .adjusted
        case .wished: .wished
        case .shared: .shared
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
        case .acknowledged(let body): try Coding.encode(body)
        case .matched(let body): try Coding.encode(body)
        case .passKept(let body): try Coding.encode(body)
        case .passRevoked(let body): try Coding.encode(body)
        case .bookTaken(let body): try Coding.encode(body)
        case .adjusted(let body): try Coding.encode(body)
        case .wished(let body): try Coding.encode(body)
        case .shared(let body): try Coding.encode(body)
        }
    }

    public init(kind: Change.Kind, from data: Data) throws {
        func body<Value: Decodable>(_ type: Value.Type = Value.self) throws -> Value { try Coding.decode(type, from: data) }
        self = switch kind {
        case .began: .began(try body())
        case .arrived: .arrived(try body())
        case .partyTold: .partyTold(try body())
        case .acted: .acted(try body())
        case .undone: .undone(try body())
        case .refused: .refused(try body())
        case .assistance: .assistance(try body())
        case .acknowledged: .acknowledged(try body())
        case .matched: .matched(try body())
        case .passKept: .passKept(try body())
        case .passRevoked: .passRevoked(try body())
        case .bookTaken: .bookTaken(try body())
        case .adjusted: .adjusted(try body())
        case .wished: .wished(try body())
        case .shared: .shared(try body())
        }
    }
}
