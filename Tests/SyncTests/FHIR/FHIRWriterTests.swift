import Foundation
import Reception
import Testing

@testable import Sync

/// What a FHIR server is told of a visit. <https://hl7.org/fhir/R4/encounter.html>
struct FHIRWriterTests {
    private let day = FHIRDay()

    @Test func anArrivalMakesItsEncounterOnceAndSetsItsAppointment() throws {
        var writer = day.writer
        let bundles = writer.bundles(for: day.arrived, id: "c1", moment: day.moment(0), known: day.known)
        try #require(bundles.count == 2)
        let made = bundles[0].entry.map(\.request)
        #expect(made.map(\.url) == ["Location", "Appointment", "Encounter"])
        #expect(made.map(\.method) == ["POST", "POST", "POST"])
        #expect(made[2].ifNoneExist == "identifier=urn:ietf:rfc:3986%7Curn:uuid:\(day.attendance.id)")
        let encounter = try day.json(bundles[0].entry[2].resource)
        #expect(encounter["status"] as? String == "arrived")
        #expect((encounter["subject"] as? [String: Any])?["reference"] == nil, "the receiver's own ids are not known here")
        #expect(bundles[1].entry.map(\.request.method) == ["PATCH", "PUT"])
        #expect(bundles[1].entry[1].request.url == "Provenance/c1")
        #expect(try day.patches(bundles[1]) == ["arrived"])
    }

    @Test func fromArrivedThroughInProgressToFinishedWithItsHistory() throws {
        var writer = day.writer
        _ = writer.bundles(for: day.arrived, id: "c1", moment: day.moment(0), known: day.known)
        #expect(writer.bundles(for: day.act(.call, .waiting, .called), id: "c2", moment: day.moment(5), known: day.known).isEmpty, "who is called still waits")
        let seen = try day.encounter(writer.bundles(for: day.act(.seen, .called, .seen), id: "c3", moment: day.moment(10), known: day.known))
        #expect(seen.status == "in-progress")
        #expect(seen.history == ["arrived"])
        let bundles = writer.bundles(for: day.act(.done, .seen, .done), id: "c4", moment: day.moment(40), known: day.known)
        let done = try day.encounter(bundles)
        #expect(done.status == "finished")
        #expect(done.history == ["arrived", "in-progress"])
        #expect(done.end == Coding.text(of: day.moment(40).wall))
        #expect(try day.patches(bundles[0]) == ["fulfilled"])
    }

    @Test func whatIsUndoneIsNotInTheHistory() throws {
        var writer = day.writer
        _ = writer.bundles(for: day.arrived, id: "c1", moment: day.moment(0), known: day.known)
        _ = writer.bundles(for: day.act(.seen, .waiting, .seen), id: "c2", moment: day.moment(10), known: day.known)
        let undone = Change.Body.undone(Undone(change: "c2", steps: [day.step(.seen, .waiting)]))
        let found = try day.encounter(writer.bundles(for: undone, id: "c3", moment: day.moment(11), known: day.known))
        #expect(found.status == "arrived")
        #expect(found.history.isEmpty)
    }

    @Test func whoLeavesUnseenHasNotBegunAndAMistakeIsOne() throws {
        var writer = day.writer
        _ = writer.bundles(for: day.arrived, id: "c1", moment: day.moment(0), known: day.known)
        let left = Change.Body.acted(Acted(kind: .left, steps: [], ended: [day.visit.id]))
        #expect(try day.encounter(writer.bundles(for: left, id: "c2", moment: day.moment(20), known: day.known)).status == "cancelled")
        let back = Change.Body.undone(Undone(change: "c2", steps: [], reopened: [day.visit.id]))
        #expect(try day.encounter(writer.bundles(for: back, id: "c3", moment: day.moment(21), known: day.known)).status == "arrived")
        let void = Change.Body.undone(Undone(change: "c1", steps: [], voided: [day.visit.id]))
        #expect(try day.encounter(writer.bundles(for: void, id: "c4", moment: day.moment(22), known: day.known)).status == "entered-in-error")
    }

    @Test func whoDidNotComeHasAnAppointmentAndNoEncounter() throws {
        var writer = day.writer
        var missed = day.attendance
        (missed.visit, missed.arrival, missed.state) = (nil, nil, .notCome)
        let body = Change.Body.acted(Acted(kind: .notCome, steps: [.init(attendance: missed.id, before: nil, after: missed, since: nil)]))
        let bundles = writer.bundles(for: body, id: "c1", moment: day.moment(60), known: day.known)
        #expect(bundles.flatMap(\.entry).map(\.request.method) == ["PATCH"])
        #expect(try day.patches(bundles[0]) == ["noshow"])
    }

    @Test func whatTheAgreementHoldsBackIsInNoBundle() throws {
        var writer = day.writer
        var (visit, attendance) = (day.visit, day.attendance)
        (visit.person, attendance.appointment) = (nil, nil)
        let bundles = writer.bundles(
            for: .arrived(Arrived(arrival: day.arrival, visits: [visit], attendances: [attendance])), id: "c1", moment: day.moment(0), known: day.known)
        let text = String(decoding: try bundles.reduce(into: Data()) { $0 += try Coding.encode($1) }, as: UTF8.self)
        #expect(!text.contains("EX-7") && !text.contains("Appointment") && !text.contains(day.appointment.id.rawValue))
        attendance.service = nil
        let none = Change.Body.arrived(Arrived(arrival: day.arrival, visits: [visit], attendances: [attendance]))
        #expect(writer.bundles(for: none, id: "c2", moment: day.moment(0), known: day.known).isEmpty)
    }

    @Test func aClockThatWasSetBackMakesNoPeriodThatEndsBeforeItBegins() throws {
        var writer = day.writer
        _ = writer.bundles(for: day.arrived, id: "c1", moment: day.moment(0), known: day.known)
        let seen = try day.encounter(writer.bundles(for: day.act(.seen, .waiting, .seen), id: "c2", moment: day.moment(-30), known: day.known))
        #expect(seen.status == "in-progress")
        #expect(seen.periods.allSatisfy { $0.start <= $0.end ?? $0.start })
    }
}
