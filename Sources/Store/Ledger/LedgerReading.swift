import Crypto
import Foundation
public import Reception

/// What the ledger makes of one sent change, before it looks at what it holds. Pure.
public enum LedgerReading: Sendable {
    case change(LedgerEntry)
    /// Its place is known, but it cannot be kept.
    case refused(LedgerRefusal)

    /// - Throws: ``CaseStoreError`` `unreadable` for a change that cannot be placed: without an epoch, an id or a number.
    public init(_ sent: SentChange, of hub: String, limits: LedgerLimits) throws {
        let header = try? Coding.decode(ChangeHeader.self, from: sent.header)
        let place = try Self.place(of: sent, header)
        let bodyHash = Data(hexadecimal: sent.bodyHash).flatMap { $0.count == 32 ? $0 : nil }
        let hash = bodyHash.map { Journal.hash(header: sent.header, bodyHash: $0) }
        let refuse = { (code: String, sentence: String) in
            Self.refused(LedgerRefusal(position: place.position, id: place.id, hash: hash, code: code, sentence: sentence))
        }
        if let sentence = Self.excess(in: sent, limits) {
            self = refuse("too-large", sentence)
        } else if let header, let previous = header.link, header.isWellFormed {
            guard header.hasKind else { self = refuse("unknown-kind", "The kind of the change is no word."); return }
            guard let bodyHash, let hash, let salt = Self.salt(of: sent, bodyHash) else {
                self = refuse("bad-hash", "The hash of the body does not fit the body.")
                return
            }
            guard let content = Self.content(of: sent, header) else {
                self = refuse("bad-body", "The body is not of the form that its kind has.")
                return
            }
            if case .began(let body)? = content.body, body.centre.rawValue != hub {
                self = refuse("other-centre", "The journal is of the centre \(body.centre), and this hub is of \(hub).")
                return
            }
            self = .change(LedgerEntry(read: ReadChange(
                header: header, previous: previous, sent: sent, salt: salt.isEmpty ? nil : salt, bodyHash: bodyHash, hash: hash, change: content.change,
                details: content.details)))
        } else {
            self = refuse("bad-header", "The header of the change is not of the form that a journal has.")
        }
    }

    private struct Place { var position: Position, id: String }

    /// What a header says of its place, even where the rest of it cannot be read.
    private struct Placing: Decodable { var epoch: String, id: String, sequence: Int64 }

    private static func place(of sent: SentChange, _ header: ChangeHeader?) throws -> Place {
        let whole = header.map { Placing(epoch: $0.epoch, id: $0.id, sequence: $0.sequence) }
        guard let placing = whole ?? (try? JSONDecoder().decode(Placing.self, from: Data(sent.header.utf8))), placing.sequence > 0,
              isName(placing.epoch), isName(placing.id)
        else { throw CaseStoreError(.unreadable, cause: "a header without an epoch, an id or a number") }
        return Place(position: Position(epoch: placing.epoch, sequence: placing.sequence), id: placing.id)
    }

    private static func isName(_ text: String) -> Bool {
        var text = text
        return (1...64).contains(text.utf8.count) && text.withUTF8 { $0.allSatisfy { $0 > 32 && $0 < 127 } }
    }

    private static func excess(in sent: SentChange, _ limits: LedgerLimits) -> String? {
        if sent.header.utf8.count > limits.header { return "The header is longer than \(limits.header) bytes." }
        if (sent.body ?? "").utf8.count > limits.body || (sent.part ?? "").utf8.count > limits.body {
            return "The body is longer than \(limits.body) bytes."
        }
        if sent.details.count > limits.details { return "There are more than \(limits.details) details." }
        return sent.details.contains { $0.body.utf8.count > limits.detail } ? "A detail is longer than \(limits.detail) bytes." : nil
    }

    /// The salt, empty where the body is withheld; `nil` where the body is not the one that was hashed.
    private static func salt(of sent: SentChange, _ bodyHash: Data) -> Data? {
        guard let body = sent.body else { return Data() }
        guard let salt = sent.salt.flatMap(Data.init(hexadecimal:)), !salt.isEmpty else { return nil }
        return Journal.hash(salt: salt, body: body) == bodyHash ? salt : nil
    }

    private struct Content { var change: Change?, body: Change.Body?, details: [LedgerDetail] }

    /// What the change tells: nothing where it is withheld, or of a kind that this ledger does not know yet.
    private static func content(of sent: SentChange, _ header: ChangeHeader) -> Content? {
        guard ![sent.header, sent.part ?? "", sent.body ?? ""].contains(where: \.holdsNulOfJSON) else { return nil }
        let details = sent.details.compactMap(LedgerDetail.init)
        guard details.count == sent.details.count else { return nil }
        guard let kind = Change.Kind(rawValue: header.kind), kind.version == header.version else {
            return Content(change: nil, body: nil, details: details)
        }
        let whole = sent.body.map { try? Change.Body(kind: kind, from: Data($0.utf8)) }
        if case .some(.none) = whole { return nil }
        let body = whole ?? sent.part.flatMap { try? Change.Body(kind: kind, from: Data($0.utf8)) }
        let change = body.map { Change(id: .init(header.id), moment: header.moment, origin: header.origin, body: $0) }
        return Content(change: change, body: body, details: details)
    }
}

extension LedgerReading {
    var position: Position {
        switch self {
        case .change(let entry): entry.position
        case .refused(let refusal): refusal.position
        }
    }

    var entry: LedgerEntry? { if case .change(let entry) = self { entry } else { nil } }
}

extension ChangeHeader {
    var isWellFormed: Bool { version > 0 && origin.utf8.count <= 128 }

    /// The hash of the record before; `nil` where it is none.
    var link: Data? { previous.utf8.count == 64 ? Data(hexadecimal: previous) : nil }

    /// A kind that is not known yet is kept, so that a newer hub is not held up; a text that is no word is not.
    var hasKind: Bool { (1...32).contains(kind.utf8.count) && kind.utf8.allSatisfy { $0 == 0x2d || (0x61...0x7a).contains($0) } }
}
