import Foundation
import Reception

extension Samples {
    /// What a family sees after its check-in, in every state.
    var familyPages: [(String, String)] {
        let one = details([member(1, "A")]), two = details([member(1, "A"), member(2, "M", helps: many)])
        return adjustments(one, two) + [
            ("more", pages.more(screen, details: one)), ("more-language", pages.more(screen, details: speaking(one))),
            ("next-language", pages.nextLanguage(screen, details: one)), ("pick", pages.pick(screen, details: two, for: .strip(kiosk.id))),
            ("wishes-call", pages.wishes(screen, details: one, spot: false)), ("wishes-spot", pages.wishes(screen, details: one, spot: true)),
            ("sharing", pages.sharing(screen, details: one)), ("sharing-two", pages.sharing(screen, details: two)),
            ("point", pages.point(screen, details: one)), ("strip", strip(one)), ("strip-longer", strip(one, minutes: 40)), ("strip-many", strip(long)),
            ("arrived-more", pages.arrived(screen, slip: one.slip, showsDetails: true)),
            ("arrived-saved", pages.arrived(screen, slip: one.slip, showsDetails: true, said: "adjust.saved")),
            ("arrived-garden", pages.arrived(screen, slip: wishing(.garden), showsDetails: true, said: "wishes.saved")),
        ]
    }

    private func adjustments(_ one: PartyDetails, _ two: PartyDetails) -> [(String, String)] {
        let (first, second) = (one.members[0], two.members[1])
        let kinds = second.adjustments.map(\.kind)
        return [
            ("adjust", pages.adjust(screen, details: one, member: first, asking: true)),
            ("adjust-many", pages.adjust(screen, details: two, member: second, asking: true)),
            ("adjust-choose", pages.adjustChoose(screen, details: one, member: first, step: 0, kinds: first.adjustments.map(\.kind), asking: true)),
            ("adjust-choose-talk", pages.adjustChoose(screen, details: two, member: second, step: 1, kinds: kinds, asking: true)),
            ("adjust-keep", pages.adjustKeep(screen, details: one, member: first, kinds: first.adjustments.map(\.kind), asking: true)),
            ("adjust-keep-many", pages.adjustKeep(screen, details: two, member: second, kinds: kinds, asking: true)),
        ]
    }

    private var many: [Adjustment] {
        [
            Adjustment(.lowLight), Adjustment(.interpreter, detail: "Urdu"), Adjustment(.hearingLoop), Adjustment(.communicationAid),
            Adjustment(.stepFree), Adjustment(.other, detail: "Asks first"),
        ]
    }

    private func member(
        _ index: Int, _ initial: String, helps: [Adjustment] = [Adjustment(.quietPlace), Adjustment(.interpreter, detail: "Urdu"), Adjustment(.extraTime)]
    ) -> PartyDetails.Member {
        let chosen = centre.services.first { $0.sharing?.familiesChoose == true && !$0.sensitive }?.id
        let services = [service(index), chosen].compactMap { $0 }
        return .init(
            visit: visit(index), initial: initial, adjustments: helps, hasAnswered: false, canKeep: true,
            services: services.enumerated().map { .init($1, shared: $0 == 0 || index == 1) })
    }

    private func details(_ members: [PartyDetails.Member]) -> PartyDetails {
        let stops = members.enumerated().flatMap { index, _ in
            [
                stop(index + 1, "A", at: time(10, 30), wait: 10, service: 1, place: 1 + index),
                stop(index + 1, "A", at: time(11, 45), service: 5, place: 6),
            ]
        }
        return PartyDetails(slip: offering(slip(.checkedIn, stops)), members: members)
    }

    private var long: PartyDetails {
        let stops = (0..<4).map { stop(1, "A", at: time(10 + $0, 30), wait: 10, service: $0, place: $0 + 1) }
        return PartyDetails(slip: offering(slip(.checkedIn, stops)), members: [member(1, "A")])
    }

    /// The same with fewer things at a time.
    var simpleFamilyPages: [(String, String)] {
        let one = details([member(1, "A")]), two = details([member(1, "A"), member(2, "M", helps: many)])
        return adjustments(one, two) + [("more", pages.more(screen, details: one)), ("more-rest", pages.more(screen, details: one, from: 3))]
    }

    /// The family has kept another language than that of the screen.
    private func speaking(_ details: PartyDetails) -> PartyDetails {
        var details = details
        details.slip.language = lang == "pl" ? "en" : "pl"
        return details
    }

    private func offering(_ slip: ArrivalSlip) -> ArrivalSlip {
        var slip = slip
        slip.offersMore = true
        return slip
    }

    private func wishing(_ spot: Wish.Spot) -> ArrivalSlip {
        var slip = details([member(1, "A")]).slip
        slip.wish = Wish(spot: spot)
        return slip
    }

    private func strip(_ details: PartyDetails, minutes: Int = 0) -> String {
        pages.strip(screen, details: details, visit: visit(1), now: now.adding(minutes: minutes))
    }
}
