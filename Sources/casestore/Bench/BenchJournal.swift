import Foundation
import Reception
import Store
import Sync

/// A centre's days as a hub's journal, in the lines that a hub sends.
struct BenchJournal {
    static let epoch = "bench"
    private var chain = SentChain(epoch: Self.epoch)
    private var made = 0
    private var days = PartyDays(seed: 1, from: Date(timeIntervalSince1970: 1_790_000_000), service: "speech", place: "blue", kiosk: "main")
    private let hub: String

    init(hub: String) { self.hub = hub }

    /// The next changes, as lines of a request.
    mutating func lines(_ count: Int) throws -> Data { try ChangeLines.encoded(try (0..<count).map { _ in try next() }) }

    private mutating func next() throws -> SentChange {
        defer { made += 1 }
        let body = made == 0 ? .began(EpochBegan(centre: .init(hub), previousEpoch: nil, previousSequence: nil)) : days.next()
        let moment = Moment(wall: days.now, boottime: Int64(made) * 1_000_000, boot: "b", trusted: true)
        // Ids of changes ascend with their time, as a hub's do.
        let id = Change.ID(String(format: "01900000-%04x-7000-8000-%012x", made >> 16 & 0xffff, made))
        return try chain.next(
            Change(id: id, moment: moment, origin: "kiosk:main", body: body), salt: Data((0..<16).map { UInt8(truncatingIfNeeded: made >> ($0 % 8)) }))
    }
}
