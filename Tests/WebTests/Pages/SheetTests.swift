import Foundation
import Reception
import Testing
import Web
import Words

@Suite struct SheetTests {
    private func entry(_ appointments: [Appointment]) -> PassEntry {
        PassEntry(
            pass: nil, holder: nil, personal: Personal(given: "Amina", family: "Khan"),
            appointments: appointments.map { .init(appointment: $0, given: "Amina") })
    }

    private func appointment(_ service: String, _ state: Appointment.State = .booked, day: Int = 0, sensitive: Bool = false) -> Appointment {
        Appointment(
            id: Appointment.ID("a-\(service)-\(day)"), person: nil, service: Service.ID(service),
            start: SampleCentre.day.advanced(by: day).at(hour: 10, minute: 30, in: SampleCentre.centre.zone), minutes: 30, place: nil,
            state: state, sensitive: sensitive)
    }

    @Test func theSheetSaysWhenWhereAndHow() throws {
        let html = try SampleCentre.pages().sheet(
            lang: "en", entry: entry([appointment("physio")]), qrSVG: "<svg id=\"the-code\"></svg>", day: nil)
        for words in ["Tuesday 24 November", "10:30am", "Pool", "Physiotherapy", "For Amina K.", "You can check in from 9:45am.", "Sample Trees", "made up"] {
            #expect(html.read.contains(words))
        }
        #expect(html.contains("<svg id=\"the-code\">") && html.contains("colour-teal") && html.contains("size: A4"))
        #expect(!html.contains("<link") && !html.contains("src="))
    }

    @Test func aSensitiveServiceIsNotOnIt() throws {
        let html = try SampleCentre.pages().sheet(
            lang: "en", entry: entry([appointment("refuge"), appointment("physio", sensitive: true)]), qrSVG: "", day: nil)
        #expect(!html.contains("Refuge") && !html.contains("Physiotherapy") && html.read.contains("10:30am"))
    }

    @Test func oneDayOnly() throws {
        let html = try SampleCentre.pages().sheet(
            lang: "en", entry: entry([appointment("physio"), appointment("play", day: 1)]), qrSVG: "", day: SampleCentre.day)
        #expect(html.read.contains("Physiotherapy") && !html.read.contains("Stay and play"))
    }

    @Test func movedAndCancelledAreSaid() throws {
        let html = try SampleCentre.pages().sheet(
            lang: "en", entry: entry([appointment("physio", .moved), appointment("play", .cancelled)]), qrSVG: "", day: nil).read
        #expect(html.contains("Moved to a new time") && html.contains("Will not take place"))
    }
}
