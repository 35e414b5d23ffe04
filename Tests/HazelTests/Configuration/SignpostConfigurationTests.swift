import Foundation
import Reception
import Signposting
import Testing
import Web

@testable import hazel

@Suite("What a centre tells families beside the directory")
struct SignpostConfigurationTests {
    @Test("England's numbers stand unless the centre names its own") func helplines() throws {
        #expect(try Samples.read(Samples.small).helplines == Helplines())
        let own = try Samples.read(Samples.small + "\nhelplines:\n  emergency: 112\n  feelings: 0800 11 0 111\n").helplines
        #expect(own.emergency == "112" && own.numbers[.feelings] == "0800 11 0 111" && own.numbers[.money] == Helplines().numbers[.money])
        #expect(Samples.problems(Samples.small + "\nhelplines:\n  home: ask Anna\n").contains { $0.contains("home: “ask Anna” is not a telephone number") })
        #expect(Samples.problems(Samples.small + "\nhelplines:\n  abroad: 112\n").contains { $0.contains("abroad") })
    }

    @Test("Who is on duty is told by weekday and time") func duty() throws {
        let configuration = try Samples.shipped("demo/hazel.yaml")
        let zone = configuration.centre.zone, monday = try #require(CentreDay("2026-11-23"))
        func names(_ day: Int, _ hour: Int) -> [String] {
            configuration.duty.names(on: "family-support", at: monday.advanced(by: day).at(hour: hour, minute: 0, in: zone))
        }
        #expect(names(0, 9) == ["Amina"] && names(0, 8).isEmpty && names(0, 17).isEmpty && names(1, 12) == ["Joe"] && names(6, 12).isEmpty)
        #expect(configuration.duty.names(on: "portage", at: monday.at(hour: 12, minute: 0, in: zone)).isEmpty)
    }

    @Test("A turn that makes no sense is told with its place") func faults() {
        let turns = "\non-duty:\n  - {service: nothing, name: Amina}\n  - {service: speech-therapy, name: Amina, from: 12:00, to: 09:00}\n"
        let problems = Samples.problems(Samples.small + turns)
        #expect(problems.contains { $0.contains("nothing") } && problems.contains { $0.contains("“to” is not later than “from”") })
    }
}
