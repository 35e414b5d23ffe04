import Foundation
import GRDB
import Reception
@testable import Store
import Testing

@Suite("What leaves the centre") struct SharingTests {
    /// What must not be found, by the words that stand for it in a request.
    private struct Canaries {
        var names: [String], people: [String], appointments: [String], passes: [String], sensitive: [String]

        var all: [String] { names + people + appointments + passes }
    }

    /// A day with a family's pass at two services, a sensitive appointment, a referral, marks and answers.
    private func day() async throws -> (StoreCase, Canaries, ArrivalSlip) {
        let store = try StoreCase()
        try await store.take([
            StoreCase.record("1", family: "Canarywska"), StoreCase.record("2", at: "10:30", family: "Canarywska", service: "advice"),
            StoreCase.record("3", at: "10:10", person: "hidden", family: "Shelterbird", service: "refuge", holders: []),
        ])
        _ = try await store.holdPass("canary-pass")
        let slip = try #require(try await store.slip("canary-pass"))
        let secret = try await store.desk.passes(.appointment(source: "s", externalID: "3"))[0].appointments[0].appointment
        _ = try await store.desk.keep(Pass(
            id: "canary-secret", holder: nil, appointments: [secret.id], from: StoreCase.today, until: StoreCase.today, code: nil))
        _ = try await store.slip("canary-secret")
        _ = try await store.desk.refer(ReferralRequest(
            service: "speech", kiosk: "main", arrival: nil, way: .phone, contact: "07700900999", best: .morning, language: "pl", safety: nil,
            need: "canaryneed"))
        let row = try #require(try await store.rows().first { $0.name?.hasPrefix("Ala") == true })
        try await store.desk.act(StaffAct(.markRelease, row.id))
        let ids = { (sql: String) in try await store.desk.database.pool.read { try String.fetchAll($0, sql: sql) } }
        return (store, Canaries(
            names: ["Canarywska", "2019-03-04", "07700900999", "canaryneed", "quiet-place"],
            people: try await ids("SELECT id FROM person WHERE external_id = 'child'"), appointments: try await ids("SELECT id FROM appointment WHERE NOT sensitive"),
            passes: ["canary-pass"],
            sensitive: ["refuge", "Shelterbird", "canary-secret", "do-not-release", "mark-release", secret.id.rawValue]
                + (try await ids("SELECT person FROM appointment WHERE sensitive"))
                + (try await ids("SELECT id FROM attendance WHERE service = 'refuge'"))), slip)
    }

    @Test func withTheAgreementOffTheCanariesAreFound() async throws {
        let (store, canaries, _) = try await day()
        let text = try await store.request(.everything)
        for canary in canaries.all { #expect(text.contains(canary), "\(canary)") }
    }

    @Test func whatIsHeldBackIsNotInTheRequest() async throws {
        let (store, canaries, _) = try await day()
        let text = try await store.request(SharingAgreement(services: ["speech": [], "advice": []]))
        for canary in canaries.all { #expect(!text.contains(canary), "\(canary)") }
        #expect(text.contains("waiting"), "the steps of a visit go")
    }

    @Test(arguments: [SharingAgreement.everything, SharingAgreement(services: ["refuge": Set(SharingAgreement.Field.allCases)], usual: Set(SharingAgreement.Field.allCases))])
    func whatIsSensitiveNeverGoesWhateverTheAgreementSays(agreement: SharingAgreement) async throws {
        let (store, canaries, _) = try await day()
        let text = try await store.request(agreement)
        for canary in canaries.sensitive { #expect(!text.contains(canary), "\(canary)") }
        #expect(text.components(separatedBy: "\"kind\\\":\\\"arrived\\\"").count == 3, "that somebody came is counted")
    }

    @Test func fieldsGoByService() async throws {
        let (store, canaries, _) = try await day()
        let names = SharingAgreement(services: ["speech": [.people, .names], "advice": [.people, .names, .born]])
        let text = try await store.request(names)
        #expect(text.contains("Canarywska") && text.contains(canaries.people[0]))
        #expect(!text.contains("2019-03-04") && !text.contains("quiet-place"), "what both services let through")
    }

    @Test func aServiceWithoutTermsIsNotNamed() async throws {
        let (store, _, _) = try await day()
        let text = try await store.request(SharingAgreement(services: ["speech": Set(SharingAgreement.Field.allCases)]))
        #expect(text.contains("speech") && !text.contains("advice"))
    }

    @Test func theFamilysNoCounts() async throws {
        let (store, _, slip) = try await day()
        let before = try await store.request(.everything)
        #expect(before.contains("advice"))
        _ = try await store.desk.share(SharingAnswer(
            arrival: slip.arrival, visit: slip.stops[0].visit, kiosk: "main", service: "advice", shared: false))
        let arrived = try #require(try await store.batch()).changes.filter { !$0.header.contains("pass-kept") }
        let text = String(decoding: try Coding.encode(arrived), as: UTF8.self)
        #expect(!text.contains("advice") && text.contains("speech"))
    }

    @Test func aProtectedPersonIsNobody() async throws {
        let (store, canaries, _) = try await day()
        try await store.desk.database.pool.write { try $0.execute(sql: "UPDATE person SET protected = 1") }
        let arrived = try #require(try await store.batch()).changes.filter { $0.header.contains("\"arrived\"") }
        let text = String(decoding: try Coding.encode(arrived), as: UTF8.self)
        #expect(!text.contains(canaries.people[0]) && !text.contains("Canarywska"))
    }

    @Test func aBodyThatIsNotWholeTakesItsSaltBack() async throws {
        let (store, _, _) = try await day()
        for change in try #require(try await store.batch(SharingAgreement(services: ["speech": []]))).changes {
            #expect((change.body == nil) == (change.salt == nil) && (change.body == nil || change.part == nil))
        }
    }

    @Test func anErasedBodyGoesAsItsHash() async throws {
        let (store, _, _) = try await day()
        try await store.desk.database.pool.write { try $0.execute(sql: "UPDATE journal SET body = NULL, salt = NULL WHERE n = 2") }
        let change = try #require(try await store.batch()).changes[1]
        #expect(change.body == nil && change.part == nil && change.details.isEmpty && change.bodyHash.count == 64)
    }
}
