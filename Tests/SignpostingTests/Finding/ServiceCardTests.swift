import Foundation
import Reception
import Signposting
import Testing

/// What a card says of a service, and what it leaves unsaid.
@Suite struct ServiceCardTests {
    private func card(here: Bool = false) -> ServiceCard { ServiceCard(Service(id: "a", name: "A", organisation: "O"), here: here) }

    private func schedule(_ day: String, _ opens: String, _ closes: String, at location: String? = nil) -> DirectorySchedule {
        var schedule = DirectorySchedule()
        (schedule.freq, schedule.byday, schedule.opensAt, schedule.closesAt, schedule.location) = ("WEEKLY", day, opens, closes, location)
        return schedule
    }

    @Test func distanceIsThatOfTheNearestSiteThatIsKnown() {
        var card = card()
        #expect(card.metres == nil)
        card.sites = [ServiceSite(id: "x"), ServiceSite(id: "y"), ServiceSite(id: "z")]
        (card.sites[1].metres, card.sites[2].metres) = (800, 300)
        #expect(card.metres == 300)
        card.here = true
        #expect(card.metres == 0)
    }

    /// From Stoke-on-Trent's town hall to Hanley's bus station, 1.9 km on the map.
    @Test func metresAreThoseOfTheMap() {
        let (one, other) = (Coordinates(latitude: 53.0042, longitude: -2.1838), Coordinates(latitude: 53.0213, longitude: -2.1789))
        #expect(abs(one.metres(to: other) - 1_930) < 30)
        #expect(one.metres(to: one) == 0)
        let far = Coordinates(latitude: -53.0042, longitude: 177.8162)
        #expect(abs(one.metres(to: far) - 20_015_000) < 1_000, "the other side of the earth is half its girth")
    }

    @Test(arguments: [
        ("Free", [], true), ("Free of charge.", [0], true), (nil, [0, 0], true), (nil, [], nil), ("Free for members", [], nil), ("Free", [0, 3], false),
        (nil, [nil, 0], nil), ("£3", [], nil),
    ] as [(String?, [Double?], Bool?)])
    func onlyWhatIsSaidToBeFreeIsFree(_ words: String?, _ amounts: [Double?], _ free: Bool?) {
        #expect(ServicePrice(words: words, options: amounts.map { .init(amount: $0) }).isFree == free)
    }

    @Test func hoursAreThoseOfTheSiteThatIsShown() {
        var card = card()
        card.schedules = [schedule("MO", "09:00", "10:00"), schedule("TU", "09:00", "10:00", at: "far")]
        card.sites = [ServiceSite(id: "near"), ServiceSite(id: "far")]
        #expect(card.schedules(at: card.sites[0]).map(\.byday) == ["MO"])
        #expect(card.schedules(at: card.sites[1]).map(\.byday) == ["TU"])
    }

    @Test func itIsFoundByWhatItSays() {
        var card = card()
        (card.detail, card.terms, card.minimumAge, card.maximumAge) = ("More", ["Sport"], 3, 5)
        card.sites = [ServiceSite(id: "x")]
        card.sites[0].metres = 12
        let found = Findable(card)
        #expect(found.detail == "More" && found.terms == ["Sport"] && found.minimumAge == 3 && found.maximumAge == 5)
        #expect(found.metres == 12 && !found.here && found.id == "a")
    }

    @Test func theEasiestWayToBeginIsFirst() {
        #expect([ServiceWay.referred, .phone, .walkIn, .selfRefer].sorted() == [.walkIn, .selfRefer, .phone, .referred])
    }
}
