public import Foundation
public import Reception

/// Chains changes as a journal does, and makes of each what is sent: for measuring and for tests, where no hub is.
public struct SentChain: Sendable {
    /// The epoch that is being written.
    public private(set) var epoch: String
    /// The number of the last record in it; 0 before its first.
    public private(set) var sequence: Int64 = 0
    /// The last link.
    public private(set) var head = Journal.noHash

    public init(epoch: String) { self.epoch = epoch }

    /// Another epoch goes on from the last link.
    public mutating func goOn(as epoch: String) { (self.epoch, sequence) = (epoch, 0) }

    /// The next record of the journal.
    public mutating func next(_ change: Change, salt: Data, details: [SentDetail] = []) throws -> SentChange {
        sequence += 1
        let header = try Coding.encode(ChangeHeader(change, epoch: epoch, sequence: sequence, previous: head))
        let body = try change.body.encoded()
        let bodyHash = Journal.hash(salt: salt, body: body)
        head = Journal.hash(header: header, bodyHash: bodyHash)
        return SentChange(
            header: String(decoding: header, as: UTF8.self), salt: salt.hexadecimal, body: String(decoding: body, as: UTF8.self),
            bodyHash: bodyHash.hexadecimal, details: details)
    }
}
