import Foundation
import GRDB
import Reception
@testable import Store
import Sync

/// What a receiver is sent, in tests.
extension StoreCase {
    static let receiver = "case-store"

    func content(_ agreement: SharingAgreement = .everything, limit: Int = 500, bytes: Int = 1 << 20) async throws -> OutboxContent {
        try await desk.outbox(of: Self.receiver, under: agreement, limit: limit, bytes: bytes)
    }

    func batch(_ agreement: SharingAgreement = .everything, limit: Int = 500, bytes: Int = 1 << 20) async throws -> OutboxBatch? {
        if case .batch(let batch) = try await content(agreement, limit: limit, bytes: bytes) { batch } else { nil }
    }

    /// The plain bytes of a request with all that the journal has.
    func request(_ agreement: SharingAgreement) async throws -> String {
        String(decoding: try ChangeLines.encoded(try await batch(agreement)?.changes ?? []), as: UTF8.self)
    }

    /// The receiver takes all of a batch but what it refuses.
    func settle(_ batch: OutboxBatch, refusing: Set<Change.ID> = [], upTo: Position? = nil) async throws {
        let refused = batch.ids.filter(refusing.contains).map { RefusedChange(id: $0, sequence: 1, code: "bad-body", sentence: "cannot be read") }
        try await desk.settle(
            batch, by: Verdict(kept: batch.ids.count - refused.count, already: 0, refused: refused, upTo: upTo), of: Self.receiver)
    }
}
