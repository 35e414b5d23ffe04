import ArgumentParser
import Foundation
import Reception
import Testing
import Web

@testable import hazel

@Suite("hazel check") struct CheckCommandTests {
    @Test("tells three mistakes in three lines, each with its place, and that the centre cannot open")
    func mistakes() throws {
        let text = """
            centre: {id: riverside, name: Riverside, zone: Europe/Lodnon}
            places: [{id: reception, name: Reception, colour: bleu, symbol: bell}]
            services: [{id: advice, name: Advice, organisation: Trust, place: receptoin}]
            kiosks: [{id: entrance, name: Main entrance}]
            """
        var caught: ConfigurationError?
        do throws(ConfigurationError) { _ = try Configuration.read(text, file: "hazel.yaml", vocabulary: Samples.vocabulary) } catch { caught = error }
        let error = try #require(caught)
        let report = CheckReport(at: Day.time("09:50"), ConfigurationFindings.findings(error))
        #expect(!report.isWell)
        let lines = report.text.split(separator: "\n")
        #expect(lines.count == 3 && lines.allSatisfy { $0.hasPrefix("MEND  configuration: hazel.yaml:") })
        #expect(lines.map { $0.split(separator: ":")[2] } == ["1", "2", "3"])
    }

    @Test("has a line for each part: mark, part, what was seen")
    func form() {
        let report = CheckReport(at: Day.time("09:50"), [.ok("disk", "fine"), .note("touch", "none"), .mend("clock", "stopped")])
        #expect(report.text == "ok    disk: fine\nnote  touch: none\nMEND  clock: stopped")
        #expect(!report.isWell && CheckReport(at: Day.time("09:50"), [.note("touch", "none")]).isWell)
    }

    @Test("takes its options without naming a part")
    func words() throws {
        for words in [["--config", "x.yaml", "--format", "json", "--bundle", "b.tar"], ["parts", "--config", "x.yaml"], []] {
            #expect(try CheckCommand.parseAsRoot(words) is CheckParts)
        }
    }
}
