import Foundation
import Reception
@testable import Store
import Testing

@Suite("How much a kiosk takes") struct ReferralLimitTests {
    private func ask(_ store: StoreCase, at kiosk: Kiosk.ID = "main") async throws -> String {
        try await store.desk.refer(ReferralRequest(
            service: "speech", kiosk: kiosk, way: .phone, contact: "07700900123", best: .any, language: "en")).ticket
    }

    @Test func soManyAnHourAndADay() {
        let limit = ReferralLimit(misses: 2, minutes: 10, hourly: 2, daily: 3)
        #expect(limit.takes(after: [10, 3_700]) && !limit.takes(after: [10, 20]) && !limit.takes(after: [4_000, 5_000, 6_000]))
        #expect(limit.takes(after: [90_000, 90_001, 90_002]), "yesterday's count no more")
        #expect(!limit.rests(after: [1]) && limit.rests(after: [1, 2]) && !limit.rests(after: [1, 600]))
    }

    @Test("The thirteenth referral of an hour is refused with a reason; an hour later one is taken, and at another kiosk at once")
    func referrals() async throws {
        let store = try StoreCase()
        store.set("09:00")
        for _ in 1...ReferralLimit.usual.hourly { _ = try await ask(store) }
        await #expect(throws: DeskError(.conflict, cause: "the kiosk has sent all the referrals that it may in this time")) { _ = try await ask(store) }
        _ = try await ask(store, at: "second")
        #expect(try await store.desk.referrals().count == ReferralLimit.usual.hourly + 1, "nothing of the refused one is kept")
        store.set("10:01")
        _ = try await ask(store)
    }
}
