import Reception
import Testing

@testable import Web

@Suite("Calm lamps, by the staff page") struct CalmTests {
    private static func house(_ isCalm: Locked<Bool>, _ body: (TestHouse) async throws -> Void) async throws {
        try await TestHouse.open(fit: { $0.calm = CalmDesk(isCalm: { isCalm.value }, set: { wanted in isCalm.set { $0 = wanted } }) }, body)
    }

    @Test("begin and end by a button, which says what it will do") func button() async throws {
        let isCalm = Locked(false)
        try await Self.house(isCalm) { house in
            let inside = try await house.signIn(), arrivals = "\(house.staff)/staff/arrivals", act = "\(house.staff)/staff/calm"
            #expect(try await house.get(arrivals, inside).text.read.contains("Make the lamps calm"))
            let done = try await house.post(act, "calm=yes", inside)
            #expect((done.status, done.header("Location")) == (303, "/staff/arrivals") && isCalm.value)
            let page = try await house.get(arrivals, inside).text.read
            #expect(page.contains("The lamps are calm") && page.contains("End calm lamps"))
            #expect(try await house.post(act, "calm=no", house.bearer).status == 204 && !isCalm.value)
        }
    }

    @Test("are for staff alone, and are on or off", arguments: ["", "calm=", "calm=maybe"]) func refused(form: String) async throws {
        let isCalm = Locked(false)
        try await Self.house(isCalm) { house in
            #expect(try await house.post("\(house.staff)/staff/calm", form, house.bearer).status == 400)
            let stranger = try await house.post("\(house.staff)/staff/calm", "calm=yes").status
            #expect([303, 401].contains(stranger))
            #expect(!isCalm.value)
        }
    }

    @Test("are not offered where there are no lamps") func none() async throws {
        try await TestHouse.open { (house) async throws in
            #expect(try await house.get("\(house.staff)/staff/arrivals", try await house.signIn()).text.read.contains("lamps") == false)
            #expect(try await house.post("\(house.staff)/staff/calm", "calm=yes", house.bearer).status == 404)
        }
    }
}
