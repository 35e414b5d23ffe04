import Foundation
import Reception
import Signposting
import Words

extension Samples {
    /// A service is asked to contact a family: every step, with a pass and without, and of something private.
    var contactPages: [(String, String)] {
        let (asked, quiet) = (AskedService(service: sampleService, isSensitive: false), AskedService(service: sampleService, isSensitive: true))
        func page(_ step: ContactForm.Step, _ form: ContactForm = ContactForm(), _ service: AskedService? = nil, known: Bool = false, need: String? = nil) -> String {
            pages.contact(screen, step, form, to: service ?? asked, isKnown: known, need: need)
        }
        let phone = ContactForm(way: .phone, contact: "07700900123", best: .morning)
        let mail = ContactForm(way: .mail, contact: "name@example.org", best: .any)
        var safe = phone
        safe.safety = .call
        return [
            ("contact-how", page(.way)), ("contact-how-known", page(.way, ContactForm(arrival: Arrival.ID("arrival")), known: true)),
            ("contact-number", page(.contact(.phone, typed: "0770090", isFaulty: false), ContactForm(way: .phone))),
            ("contact-number-again", page(.contact(.phone, typed: "0770", isFaulty: true), ContactForm(way: .phone))),
            ("contact-mail", page(.contact(.mail, typed: "name@exam", isFaulty: false), ContactForm(way: .mail))),
            ("contact-mail-again", page(.contact(.mail, typed: "a.rather-long-name@example", isFaulty: true), ContactForm(way: .mail))),
            ("contact-when", page(.best, ContactForm(way: .phone, contact: "07700900123"))),
            ("contact-safe", page(.safety(.phone), ContactForm(way: .phone, contact: "07700900123"), quiet)),
            ("contact-safe-mail", page(.safety(.mail), ContactForm(way: .mail, contact: "name@example.org"), quiet)),
            ("contact-consent", page(.consent, phone, need: signposts?.need("break", lang))),
            ("contact-consent-mail", page(.consent, mail)), ("contact-consent-private", page(.consent, safe, quiet)),
            ("contact-done", pages.contactDone(screen, code: "7KFM", isSensitive: false)),
            ("contact-done-private", pages.contactDone(screen, code: "7KFM", isSensitive: true)),
            ("contact-withheld", pages.contactWithheld(screen)), ("contact-unsafe", pages.contactUnsafe(screen)),
            ("contact-rests", pages.contactRests(screen)),
            ("contact-mine", pages.contactMine(screen, details: contactDetails, FamilyReferrals(isKnown: true, referrals: Array(requests.prefix(3))))),
            ("contact-mine-closed", pages.contactMine(screen, details: contactDetails, FamilyReferrals(isKnown: false, referrals: Array(requests.suffix(1))))),
            ("contact-mine-none", pages.contactMine(screen, details: contactDetails, FamilyReferrals(isKnown: true, referrals: []))),
            ("contact-code", pages.contactCode(screen, arrival: Arrival.ID("arrival"), typed: "7K", isFaulty: false)),
            ("contact-code-again", pages.contactCode(screen, arrival: Arrival.ID("arrival"), typed: "", isFaulty: true)),
        ]
    }

    private var sampleService: Service {
        centre.services.first { !$0.sensitive } ?? Service(id: Service.ID("sample"), name: "Sample", organisation: "")
    }

    private var contactDetails: PartyDetails {
        PartyDetails(
            slip: slip(.checkedIn, [stop(1, "A", at: time(10, 30), service: 1, place: 1)]),
            members: [.init(visit: visit(1), initial: "A", adjustments: [], hasAnswered: true, canKeep: true, services: service(1).map { [.init($0, shared: true)] } ?? [])])
    }

    private var requests: [FamilyReferrals.Item] {
        zip(["7KFM", "4XWC", "9RTP", "2CFH"], Referral.State.allCases).enumerated().map { index, item in
            .init(ticket: item.0, at: now.addingTimeInterval(-86_400 * Double(index)), state: item.1)
        }
    }

    private func referral(_ ticket: String, sensitive: Bool = false, way: Referral.Way = .phone) -> Referral {
        Referral(
            id: Referral.ID("referral-\(ticket)"), ticket: ticket, service: sampleService.id, kiosk: kiosk.id, sensitive: sensitive, pass: nil, way: way,
            best: .morning, language: "ur", safety: sensitive ? .call : nil, tellsWhy: true, content: ticket, at: now.addingTimeInterval(-5 * 86_400))
    }

    var referralEntries: [ReferralEntry] {
        let details = ReferralDetails(contact: "07700 900123", need: nil)
        return [
            ReferralEntry(referral: referral("7KFM"), state: .asked, since: now, decline: nil, result: nil, overdue: true, details: details),
            ReferralEntry(referral: referral("4XWC", sensitive: true), state: .asked, since: now, decline: nil, result: nil, overdue: false, details: details),
            ReferralEntry(referral: referral("9RTP"), state: .accepted, since: now, decline: nil, result: nil, overdue: false, details: details),
            ReferralEntry(referral: referral("2CFH"), state: .declined, since: now, decline: .full, result: nil, overdue: false, details: nil),
            ReferralEntry(referral: referral("3JKM"), state: .closed, since: now, decline: nil, result: .appointment, overdue: false, details: nil),
        ]
    }

    var uptakeReport: UptakeReport {
        func row(_ theme: Uptake.Theme, _ by: UptakeReport.Dimension, _ value: String?, _ outcome: Uptake.Outcome, _ count: Int) -> UptakeReport.Row {
            .init(theme: theme, by: by, value: value, outcome: outcome, counted: count)
        }
        return UptakeReport(month: CentreMonth(of: day), rows: [
            row(Uptake.words, .need, nil, .seen, 61), row(Uptake.words, .need, nil, .takenAway, 12), row(Uptake.sensitive, .need, nil, .seen, 9),
            row(Uptake.words, .band, AgeBand.early.rawValue, .seen, 33), row(Uptake.words, .band, nil, .seen, 5),
            row(Uptake.words, .language, "pl", .seen, 14), row(Uptake.words, .language, "en", .seen, 47),
        ])
    }

    var gaps: [Gap] {
        [Gap(words: "swimming lessons", language: "en", count: 6, last: day), Gap(words: "zajęcia muzyczne", language: "pl", count: 2, last: day.advanced(by: -3))]
    }
}
