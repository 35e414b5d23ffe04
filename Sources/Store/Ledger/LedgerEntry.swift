import Foundation
import Reception

/// One change that can be read, on its way into the ledger.
public struct LedgerEntry: Sendable {
    let read: ReadChange
    var mark: Mark = .none

    /// How it follows on the change before it.
    public enum Mark: String, Sendable {
        case none = "", gap, `break`
    }

    var position: Position { read.position }
    var id: String { read.header.id }
    /// The link of the chain.
    var hash: Data { read.hash }

    func row(of hub: String, at now: Date) -> [LedgerValue] { read.values(of: hub) + [.text(mark.rawValue), .time(now)] }
}

/// What was read of a change. It has many parts, and goes through many hands: it is not copied.
final class ReadChange: Sendable {
    let header: ChangeHeader
    /// The link before it, as the header names it.
    let previous: Data
    let sent: SentChange
    let salt: Data?
    let bodyHash: Data
    let hash: Data
    /// What it tells, for the tables; `nil` where it is withheld or not known.
    let change: Change?
    let details: [LedgerDetail]

    init(
        header: ChangeHeader, previous: Data, sent: SentChange, salt: Data?, bodyHash: Data, hash: Data, change: Change?, details: [LedgerDetail]
    ) {
        (self.header, self.previous, self.sent, self.salt, self.bodyHash) = (header, previous, sent, salt, bodyHash)
        (self.hash, self.change, self.details) = (hash, change, details)
    }

    var position: Position { Position(epoch: header.epoch, sequence: header.sequence) }

    fileprivate func values(of hub: String) -> [LedgerValue] {
        [
            .text(hub), .text(header.epoch), .integer(header.sequence), .text(header.id), .text(header.kind), .time(header.moment.wall),
            .text(sent.header), .bytes(salt), .text(sent.body), .bytes(bodyHash), .bytes(hash), .text(sent.body == nil ? sent.part : nil),
        ]
    }
}

/// One change that was refused.
public struct LedgerRefusal: Sendable {
    var position: Position
    var id: String
    /// The link of the chain where it is known: what follows is held against it.
    var hash: Data?
    var code: String
    var sentence: String

    var told: RefusedChange { RefusedChange(id: .init(id), sequence: position.sequence, code: code, sentence: sentence) }

    func row(of hub: String, at now: Date) -> [LedgerValue] {
        [
            .text(hub), .text(position.epoch), .integer(position.sequence), .text(id), .bytes(hash), .text(code), .text(sentence), .time(now),
        ]
    }
}

/// A personal record, with its expiry read.
struct LedgerDetail: Sendable {
    var sent: SentDetail
    var expires: Date

    /// `nil` where the expiry is no time, the id none, or a text has a NUL in it, which PostgreSQL does not keep.
    init?(_ sent: SentDetail) {
        guard let expires = Coding.date(of: sent.expires), (1...64).contains(sent.id.utf8.count),
              ![sent.id, sent.kind, sent.body].contains(where: \.holdsNul)
        else { return nil }
        (self.sent, self.expires) = (sent, expires)
    }

    func row(of hub: String) -> [LedgerValue] {
        [.text(hub), .text(sent.id), .integer(Int64(sent.version)), .text(sent.kind), .text(sent.body), .time(expires), .flag(false)]
    }
}
