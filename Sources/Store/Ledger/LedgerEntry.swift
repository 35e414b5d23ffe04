import Foundation
import Reception

/// One change that can be read, on its way into the ledger.
public struct LedgerEntry: Sendable {
    var header: ChangeHeader
    var sent: SentChange
    var salt: Data?
    var bodyHash: Data
    /// The link of the chain.
    var hash: Data
    /// What it tells, for the tables; `nil` where it is withheld or not known.
    var change: Change?
    var details: [LedgerDetail]
    var mark: Mark = .none

    /// How it follows on the change before it.
    public enum Mark: String, Sendable {
        case none = "", gap, `break`
    }

    var position: Position { Position(epoch: header.epoch, sequence: header.sequence) }
    var id: String { header.id }

    func row(of hub: String, at now: Date) -> [LedgerValue] {
        [
            .text(hub), .text(header.epoch), .integer(header.sequence), .text(header.id), .text(header.kind), .time(header.moment.wall),
            .text(sent.header), .bytes(salt), .text(sent.body), .bytes(bodyHash), .bytes(hash), .text(sent.body == nil ? sent.part : nil),
            .text(mark.rawValue), .time(now),
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
              !(sent.id + sent.kind + sent.body).utf8.contains(0)
        else { return nil }
        (self.sent, self.expires) = (sent, expires)
    }

    func row(of hub: String) -> [LedgerValue] {
        [.text(hub), .text(sent.id), .integer(Int64(sent.version)), .text(sent.kind), .text(sent.body), .time(expires), .flag(false)]
    }
}
