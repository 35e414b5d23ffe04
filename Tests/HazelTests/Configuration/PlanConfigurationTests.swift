import Foundation
import Reception
import Signposting
import Testing

@testable import hazel

@Suite("The plan of a centre")
struct PlanConfigurationTests {
    private static let plan = """
        <svg viewBox="0 0 200 100"><g id="floor-0">
        <circle id="kiosk-entrance" cx="10" cy="50" r="5"/><line id="corridor-hall" x1="10" y1="50" x2="150" y2="50"/>
        <rect id="place-attic" x="100" y="0" width="40" height="30"/>
        <line id="door-attic" x1="120" y1="50" x2="120" y2="20"/>
        </g></svg>
        """

    @Test("is a file beside the configuration, with what is blocked") func read() throws {
        let plan = try #require(try Samples.read(Samples.small + "\nplan:\n  file: plan.svg\n  blocked: [lift-a, door-pool]\n").plan)
        #expect(plan.file.hasSuffix("/plan.svg") && plan.blocked == ["lift-a", "door-pool"])
        #expect(try Samples.read(Samples.small).plan == nil)
        #expect(Samples.problems(Samples.small + "\nplan:\n  blocked: lift-a\n").contains { $0.contains("file") })
    }

    @Test("of the demo centre has every place and both kiosks, and all is reached without a step") func demo() throws {
        let configuration = try Samples.shipped("demo/hazel.yaml")
        #expect(PlanFindings.findings(configuration).map(\.mark) == [.ok])
        var blocked = configuration
        blocked.plan?.blocked = ["lift-a"]
        let notes = PlanFindings.findings(blocked).filter { $0.mark == .note }.map(\.text)
        #expect(notes.contains("from kiosk-entrance to place-quiet-room there is no way without steps") && notes.contains { $0.hasPrefix("lift-a is blocked") })
    }

    @Test("is checked against the centre: what is on one and not on the other is told") func check() throws {
        let findings = try findings(Self.plan)
        #expect(findings.first { $0.mark == .mend }?.text.contains("place-attic: the configuration has no place “attic”") == true)
        #expect(findings.contains { $0.mark == .note && $0.text.contains("is not on it: nobody is shown the way there") })
        let broken = try self.findings(Self.plan.replacing("<line id=\"door-attic\"", with: "<line id=\"corridor-hall\""))
        #expect(broken.map(\.mark) == [.mend, .mend] || broken.map(\.mark) == [.mend])
        #expect(broken[0].text.contains("plan.svg:4: corridor-hall: is there twice"))
        #expect(try self.findings(Self.plan, blocked: ["lift-z"]).map(\.mark) == [.mend])
    }

    private func findings(_ plan: String, blocked: Set<String> = []) throws -> [Finding] {
        let file = FileManager.default.temporaryDirectory.appending(path: "\(UUID().uuidString)-plan.svg")
        try Data(plan.utf8).write(to: file)
        defer { try? FileManager.default.removeItem(at: file) }
        var configuration = try Samples.read(Samples.small)
        configuration.plan = PlanSettings(file: file.path, blocked: blocked)
        return PlanFindings.findings(configuration)
    }
}
