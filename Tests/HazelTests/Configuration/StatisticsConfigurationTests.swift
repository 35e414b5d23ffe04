import Reception
import Statistics
import Testing

@testable import hazel

@Suite("What a centre decides of its figures and its hours") struct StatisticsConfigurationTests {
    private func problems(_ text: String) -> [String] {
        Samples.problems(Samples.small + "\n" + text).map { String($0.drop { $0 != " " }.dropFirst()) }
    }

    @Test("is as is usual where the file says nothing") func usual() throws {
        #expect(try Samples.read(Samples.small).statistics == StatisticsSettings())
    }

    @Test("is read") func read() throws {
        let configuration = try Samples.read(Samples.small + """

            statistics:
              suppress-below: 5
              round-to: 3
              reason: Agreed with the board in March 2027.
              targets: {to-call: 10, visits: 900, not-come-share: 10}
              export-to: /srv/figures
              export-every: month
            """)
        #expect(configuration.statistics.rule == Disclosure(least: 5, base: 3))
        #expect(configuration.statistics.says.hasSuffix("lower than the usual ones, because: Agreed with the board in March 2027."))
        #expect(configuration.statistics.folder == "/srv/figures" && configuration.statistics.every == .month)
        #expect(configuration.centre.beginning.targets == ["to-call": 10, "visits": 900, "not-come-share": 10])
    }

    @Test("is complained of where thresholds are low without a reason, or numbers are none", arguments: [
        ("suppress-below: 2", "suppress-below: “2” is not a whole number from 3 to 100"),
        ("round-to: 4", "round-to: “4” is not an odd number from 1 to 25"),
        ("round-to: 9", "round-to: is more than suppress-below; what is rounded away was not to be hidden"),
        ("suppress-below: 5", "statistics: thresholds below 8 and 5 want a reason under “reason”, of 20 letters or more; it stands beside every table"),
        ("targets: {arrivals: 3}", "targets: there is no measure with a target “arrivals”"),
        ("targets: {late-share: 101}", "targets: “101” is not a whole number from 1 to 100"),
        ("targets: {visits: many}", "targets: “many” is not a whole number from 1 to 1000000"),
        ("export-every: year", "export-every: there is no period “year”"),
    ])
    func wrong(line: String, says: String) {
        let found = problems("statistics:\n  \(line)")
        #expect(found.count == 1 && found[0].hasPrefix(says), "\(found)")
    }

    @Test("a reason for the usual thresholds says nothing of lower ones") func usualWithReason() throws {
        let settings = try Samples.read(Samples.small + "\nstatistics: {suppress-below: 8, reason: Agreed with the board in March 2027.}").statistics
        #expect(settings.says == Disclosure.usual.says)
    }

    @Test("who may see exact counts is read, each under a name and a secret of its own") func exact() throws {
        let two = "{name: Amina, secret: {credential: exact-amina}}, {name: Ben, secret: {file: exact-ben}}"
        let holders = try Samples.read(Samples.small + "\nstatistics: {exact: [\(two)]}").statistics.exact
        #expect(holders == [.init(name: "Amina", secret: .credential("exact-amina")), .init(name: "Ben", secret: .file("/etc/hazel/exact-ben"))])
        // What systemd hands to the hub alone cannot be looked at by hand; a file that is not there is told of.
        let findings = ExactFindings.findings(try Samples.read(Samples.small + "\nstatistics: {exact: [\(two)]}"))
        #expect(findings == [.note("exact counts", "Ben cannot see them: /etc/hazel/exact-ben is not there, or cannot be read")])
        #expect(problems("statistics: {exact: [\(two), {name: Amina, secret: {file: other}}]}") == [
            "exact: “Amina” stands here twice; each use is written down under a name of its own",
        ])
        let without = problems("statistics: {exact: [{name: Amina}]}")
        #expect(without.count == 1 && without[0].hasPrefix("the key “secret” is missing: a section with the secret's file"), "\(without)")
    }

    @Test("hours and closures are read, and kept to the rules of the page") func hours() throws {
        let beginning = try Samples.read(Samples.small + """

            hours:
              - {days: [MO, TU], from: 08:30, to: 17:30}
            closures:
              - {from: 2026-12-24, to: 2027-01-01}
              - {from: 2027-02-12, opens: 10:00, closes: 14:00}
            """).centre.beginning
        #expect(beginning.hours == [OpenSpan(weekday: 1, opens: 510, closes: 1050), OpenSpan(weekday: 2, opens: 510, closes: 1050)])
        #expect(beginning.closures.map(\.opens) == [nil, 600] && beginning.closures[1].to == CentreDay(year: 2027, month: 2, day: 12))
        #expect(problems("hours:\n  - {days: [MO], from: 17:30, to: 08:30}") == ["hours: The doors open before they close, on the same day."])
        #expect(problems("closures:\n  - {to: 2027-01-01}") == ["the key “from” is missing: a date like 2027-05-31"])
    }
}
