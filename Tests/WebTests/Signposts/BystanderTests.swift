import Foundation
import Reception
import Signposting
import Testing
import Words

@testable import Web

/// Whoever looks over a shoulder, or hears the loudspeaker, learns nothing of what is private.
@Suite("A bystander") struct BystanderTests {
    /// What nobody may read, in each language that ships: abuse, violence, drug, alcohol, refuge, self-harm, suicide, exploitation, social
    /// worker, debt. Stems, so that endings hide nothing.
    private static let shaming: [String: [String]] = [
        "en": ["abus", "violen", "drug", "alcohol", "refuge", "self-harm", "self harm", "suicid", "exploit", "social work", "debt"],
        "pl": ["przemoc", "narkoty", "alkohol", "schronisk", "samobój", "samookalecz", "wyzysk", "wykorzyst", "pracownik socjaln", "zadłuż"],
        "ur": ["تشدد", "منشیات", "شراب", "پناہ گاہ", "خودکشی", "استحصال", "سماجی کارکن", "قرض"],
        "ar": ["عنف", "مخدر", "كحول", "انتحار", "استغلال", "ديون"], "bn": ["নির্যাতন", "সহিংসতা", "মাদক", "আত্মহত্যা", "শোষণ", "ঋণ"],
        "pt": ["abuso", "violência", "droga", "álcool", "suicíd", "exploraç", "dívida"], "ro": ["abuz", "violenț", "drog", "alcool", "suicid", "exploat", "datori"],
        "uk": ["насиль", "наркот", "алкогол", "самогуб", "експлуатац", "борг"], "pa": ["ਹਿੰਸਾ", "ਨਸ਼", "ਸ਼ਰਾਬ", "ਖੁਦਕੁਸ਼ੀ", "ਕਰਜ਼"],
        "ckb": ["توندوتیژی", "مادەی هۆشبەر", "کحول", "خۆکوشتن", "قەرز"],
    ]

    private static let refuge = ServiceCard(
        Service(id: "haven", name: "Secret Refuge for survivors", organisation: "Abuse Support Trust", sensitive: true), here: true)

    /// All that can be read or heard: texts, and labels of what is pressed.
    private func said(_ html: String) -> String {
        let body = html.drop { $0 != ">" }.replacing(/<(script|style|svg)\b.*?<\/\1>/.dotMatchesNewlines(), with: " ")
        let labels = body.matches(of: /(?:aria-label|title|alt|placeholder)="([^"]*)"/).map { String($0.1) }
        return (body.replacing(/<[^>]*>/, with: " ") + labels.joined(separator: " ")).lowercased()
    }

    private func path(_ pages: Pages, _ screen: Screen, _ signposts: Signposts) throws -> [String] {
        let found = signposts.finder.find("my husband hits me", language: screen.manner.lang)
        let asked = AskedService(service: Self.refuge.service, isSensitive: true)
        let contact = [ContactForm.Step.way, .safety(.phone), .best, .consent].map {
            pages.contact(screen, $0, ContactForm(way: .phone, contact: "07700900123"), to: asked, isKnown: false, need: nil)
        }
        return [pages.privately(screen)] + PrivateDoor.allCases.map { pages.privately(screen, behind: $0, contact: signposts.finder.behind($0).first) }
            + [pages.found(screen, Pages.Found(found, via: "words", back: .find("main", .words)), in: signposts, at: SampleCentre.time(10, 0))]
            + contact + [pages.contactDone(screen, code: "7KFM", isSensitive: true), pages.contactUnsafe(screen), pages.contactWithheld(screen)]
    }

    @Test("learns nothing on any page of the private path, in any language", arguments: try Languages().all.map(\.code))
    func readsNothing(_ code: String) throws {
        let pages = try Pages(centre: SampleCentre.centre, languages: Languages())
        let signposts = try SampleCentre.signposts(cards: [Self.refuge])
        #expect(signposts.finder.find("my husband hits me", language: "en").contains { if case .discreet = $0 { true } else { false } })
        for page in try path(pages, Screen(SampleCentre.kiosk, code), signposts) {
            let text = said(page)
            let words = (Self.shaming["en"] ?? []) + (Self.shaming[code] ?? []) + ["secret", "survivors", "trust"]
            #expect(words.filter { text.contains($0) } == [], "\(text.prefix(400))")
        }
    }

    @Test("hears nothing, and one touch leads to the first page") func hearsNothing() throws {
        let pages = try Pages(centre: SampleCentre.centre, languages: Languages()), screen = Screen(SampleCentre.kiosk, "en")
        for page in [pages.privately(screen)] + PrivateDoor.allCases.map({ pages.privately(screen, behind: $0, contact: "haven") }) {
            #expect(page.firstMatch(of: /<main [^>]*data-private>/) != nil)
            #expect(page.contains("leave-page\" href=\"/kiosk/main\""))
        }
    }

    @Test("sees the same way in on every page, so that it tells nothing") func everywhere() throws {
        let items = try Showcase.items(centre: SampleCentre.centre, languages: Languages())
        let kiosk = items.filter { $0.html.contains("class=\"kiosk") }
        #expect(kiosk.count > 100 && kiosk.allSatisfy { $0.html.contains("class=\"tool tool-private\"") })
    }
}
