import Foundation
import Reception
import Testing

@testable import Web

@Suite("How the hub found itself") struct CheckTests {
    private let report = CheckReport(at: DeskSample.moment.wall, findings: [
        .init(mark: .mend, part: "disk", text: "12 MB <free>"), .init(mark: .note, part: "touch", text: "there is none"),
        .init(mark: .ok, part: "store", text: "sound"),
    ])

    @Test func staffAndTheSocketAreToldOnceTheHubHasLooked() async throws {
        try await TestHouse.open { (house) async throws in
            let addresses = [("\(house.staff)/api/v1/check", house.bearer), (house.onSocket("/api/v1/check"), [:])]
            for (address, headers) in addresses { #expect(try await house.get(address, headers).status == 404) }
            house.check.set { $0 = report }
            for (address, headers) in addresses {
                #expect(try await house.get(address, headers).decoded(CheckReport.self) == report)
            }
            #expect(try await house.get("\(house.staff)/api/v1/check").status == 401)
        }
    }

    @Test func theStaffPageShowsWhatIsToBeMended() async throws {
        let pages = try SampleCentre.pages()
        let board = SampleCentre.board([])
        let page = pages.arrivals(lang: "en", board: board, check: report)
        #expect(page.read.contains("1 thing to mend") && page.read.contains("disk") && page.contains("12 MB &lt;free&gt;"))
        #expect(page.read.contains("1 note") && page.read.contains("there is none") && !page.read.contains("sound"))
        #expect(!pages.arrivals(lang: "en", board: board).contains("check-title"))
    }

    @Test(arguments: ["en", "pl", "ur"]) func allIsWellInOneLine(lang: String) throws {
        var well = report
        well.findings.removeAll { $0.mark == .mend }
        let page = try SampleCentre.pages().arrivals(lang: lang, board: SampleCentre.board([]), check: well)
        #expect(page.contains("class=\"check\"") && !page.contains("check-mend") && page.contains("check-notes"))
        if lang == "en" { #expect(page.read.contains("10:00am: all is well.")) }
    }
}
