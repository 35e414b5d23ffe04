import Foundation
import Reception
import Testing
import Web
import Words

@Suite struct StaffPagesTests {
    let pages: Pages

    init() throws { pages = try SampleCentre.pages() }

    private func arrivals(_ row: BoardRow) -> String { pages.arrivals(lang: "en", board: SampleCentre.board([row])) }

    @Test(arguments: ["<script>alert(1)</script>", "\" onfocus=alert(1) x=\"", "'><img src=x>", "\"\u{301} onfocus=alert(1) x=\"\u{301}", "<\u{338}b>"])
    func hostileNamesStayText(name: String) {
        let row = BoardRow(
            id: "attendance:1", state: .waiting, token: Token(.fox, .striped), name: name, since: SampleCentre.time(10, 0),
            adjustments: [Adjustment(.other, detail: name)], language: name)
        for page in [arrivals(row), pages.paper(lang: "en", board: SampleCentre.board([row]))] {
            let scalars = String.UnicodeScalarView(page.unicodeScalars.filter { $0.isASCII })
            let text = String(scalars)
            #expect(!text.contains("<script>alert") && !text.contains("<img") && !text.contains("<b>"))
            #expect(!text.contains("\" onfocus") && !text.contains("' onfocus"))
        }
    }

    @Test func aRowSaysWhoWhereSinceWhenAndWhatTheyNeed() {
        let page = arrivals(BoardRow(
            id: "attendance:1", state: .waiting, token: Token(.fox, .striped), name: "Amina K.", service: Service.ID("physio"),
            place: Place.ID("pool"), due: SampleCentre.time(10, 0), since: SampleCentre.time(9, 48), late: true,
            adjustments: [Adjustment(.quietPlace), Adjustment(.interpreter, detail: "Urdu")], language: "ur", companions: 2)).read
        for words in ["Amina K.", "and 2 others", "striped fox", "10:00am", "22 min", "Late", "Physiotherapy", "Pool", "Quiet place",
                      "Interpreter: Urdu", "اردو"] {
            #expect(page.contains(words))
        }
    }

    @Test func protectedPeopleAndSensitiveServicesAreNotNamed() {
        let row = BoardRow(
            id: "attendance:1", state: .waiting, token: Token(.cat, .plain), name: "Leaked Name", protected: true,
            service: Service.ID("refuge"), since: SampleCentre.time(10, 0))
        for page in [arrivals(row), pages.paper(lang: "en", board: SampleCentre.board([row]))] {
            #expect(!page.contains("Leaked") && !page.contains("Refuge") && page.read.contains("Protected"))
        }
    }

    @Test(arguments: BoardRow.State.allCases) func eachRowHasTheActsOfItsState(state: BoardRow.State) {
        let row = BoardRow(id: "attendance:1", state: state, token: Token(.fox, .striped), name: "Amina K.")
        let page = arrivals(row)
        for kind in row.acts + row.markings { #expect(page.contains("name=\"kind\" value=\"\(kind.rawValue)\"")) }
        #expect(page.matches(of: #/name="kind"/#).count == row.acts.count + row.markings.count)
        #expect(page.contains("data-confirm") == (state == .waiting))
    }

    @Test func noticesSayExactlyWhy() {
        let refusal = Refusal(.seePerson, lookUp: .severalMatches, ticket: "9RTP")
        let page = pages.arrivals(lang: "en", board: SampleCentre.board([], notices: [
            Notice(ticket: "9RTP", at: SampleCentre.time(10, 2), kiosk: Kiosk.ID("main"), refusal: refusal),
            Notice(ticket: "4XWC", at: SampleCentre.time(10, 5), kiosk: Kiosk.ID("main"), refusal: nil),
        ])).read
        #expect(page.contains("L-9RTP") && page.contains("More than one person fits.") && page.contains("Entrance"))
        #expect(page.contains("4XWC") && page.contains("A family asks for a person."))
    }

    @Test func aClockThatWentBackShowsNoNegativeMinutes() {
        let page = arrivals(BoardRow(id: "attendance:1", state: .waiting, since: SampleCentre.time(23, 0))).read
        #expect(page.contains("0 min") && page.firstMatch(of: /[-−]\d/) == nil)
    }

    @Test func aPreviewCountsAndNamesThePlaceOfEachFault() {
        let report = ImportReport(
            profile: "clinic", file: "a.csv", added: 2, changed: 1, cancelled: 0, unchanged: 5, refused: 1,
            details: [.init(.moved, service: Service.ID("physio"), before: SampleCentre.time(9, 0), after: SampleCentre.time(15, 30), origin: Origin(file: "a.csv", line: 20))],
            complaints: [BookComplaint(.refused, at: Origin(file: "a.csv", line: 57, field: "start"), "not a time")],
            vanished: [], token: "t1")
        let page = pages.importPreview(lang: "en", report: report)
        for words in ["2 added", "1 changed", "1 refused", "a.csv:57: start", "not a time",
                      "from Tuesday 24 November, 9:00am to Tuesday 24 November, 3:30pm", "Nothing has been changed yet."] {
            #expect(page.read.contains(words))
        }
        #expect(page.contains("name=\"token\" value=\"t1\"") && page.contains("action=\"/staff/import/apply\""))
        var done = report
        done.token = nil
        #expect(!pages.importPreview(lang: "en", report: done).contains("<form class=\"pair\""))
    }

    @Test func thePaperListIsInTheOrderOfTheDay() {
        let page = pages.paper(lang: "en", board: SampleCentre.board([
            BoardRow(id: "appointment:2", state: .expected, name: "Second B.", due: SampleCentre.time(11, 0)),
            BoardRow(id: "appointment:1", state: .expected, name: "First A.", due: SampleCentre.time(9, 0)),
            BoardRow(id: "attendance:3", state: .notCome, name: "Gone C.", due: SampleCentre.time(8, 0)),
        ]), standalone: true)
        let read = page.read
        #expect(read.contains("Shred it") && !read.contains("Gone C.") && page.contains("@page"))
        let order = ["First A.", "Second B."].compactMap { read.firstRange(of: $0)?.lowerBound }
        #expect(order.count == 2 && order[0] < order[1])
    }
}
