import Foundation
import Testing
@testable import Words

/// What families read: short, kind and discreet.
struct PlainWordsTests {
    private static let families = [
        "button.", "home.", "scan.", "party.", "arrival.", "outcome.", "refusal.", "problem.", "lookup.", "walk-in.", "assistance.",
        "idle.", "offline.",
    ]

    private func texts(_ code: String) throws -> [(key: String, text: String)] {
        try House.languages().language(code).phrases.filter { key, _ in Self.families.contains { key.hasPrefix($0) } }
            .flatMap { key, phrase in phrase.forms.values.map { form in (key, form.filled(with: [:]) { $0 }) } }
    }

    /// Easy Read guidance asks for 10 to 15 words; the kiosk keeps to the shorter half where it can.
    @Test("A sentence has at most 14 words", arguments: ["en", "pl"])
    func sentencesAreShort(code: String) throws {
        for (key, text) in try texts(code) {
            for sentence in text.split(whereSeparator: { ".!?:".contains($0) }) {
                #expect(sentence.split(separator: " ").count <= 14, "\(code) \(key)")
            }
        }
    }

    @Test("Nothing blames, frightens or speaks like a machine")
    func wordsAreKind() throws {
        let harsh = ["error", "invalid", "fail", "denied", "refus", "reject", "fault", "forbidden", "illegal", "must ", "you forgot", "sorry"]
        for (key, text) in try texts("en") where key != "party.why" {
            #expect(harsh.filter { text.lowercased().contains($0) } == [], "\(key)")
        }
    }

    @Test("No text names a service that could shame", arguments: [
        ("en", ["abuse", "violence", "drug", "alcohol", "substance", "social work", "mental", "crime", "police"]),
        ("pl", ["przemoc", "narkoty", "alkohol", "uzależn", "policj"]), ("ur", ["تشدد", "شراب", "منشیات", "پولیس"]),
    ])
    func noSensitiveService(code: String, named: [String]) throws {
        for (key, phrase) in try House.languages().language(code).phrases {
            let text = phrase.forms.values.map { $0.filled(with: [:]) { $0 } }.joined(separator: " ").lowercased()
            #expect(named.filter { text.contains($0) } == [], "\(key)")
        }
    }

    @Test("A refusal asks nothing of a family but to see a person, and never says why to whoever looks over the shoulder")
    func lookUpTellsNothing() throws {
        for language in try House.languages().all {
            let title = language("outcome.see-person.title")
            for outcome in ["too-late", "nothing-booked", "cancelled", "revoked", "expired", "not-yet-valid", "unknown"] {
                #expect(language("outcome.\(outcome).title") == title, "\(language.code) \(outcome)")
            }
        }
    }
}
