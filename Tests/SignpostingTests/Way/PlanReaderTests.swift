import Foundation
import Reception
import Testing

@testable import Signposting

@Suite struct PlanReaderTests {
    @Test func thePlanOfTheDemoCentreIsRead() throws {
        let plan = try Plans.demo()
        #expect(plan.floors.map(\.number) == [0, 1])
        #expect(plan.spot(of: "pool" as Place.ID)?.floor == 0)
        #expect(plan.spot(of: "quiet-room" as Place.ID)?.floor == 1)
        #expect(plan.floors[0].art.contains { $0.kind == .tree })
    }

    @Test func aRoomIsDrawnAndIsAPlace() throws {
        let plan = try Plans.read(Plans.svg(Plans.hall.replacing("<rect id", with: "<rect class=\"room\" id")))
        #expect(plan.floors[0].art.map(\.kind) == [.room])
        #expect(plan.spot(of: "garden" as Place.ID)?.spot.shape.centre == PlanPoint(120, 15))
    }

    @Test(arguments: [
        ("<path id=\"corridor-hall\" d=\"m 10,50 h 110 l 30 0\"/>", true), ("<path id=\"corridor-hall\" d=\"M10 50H120V50L150,50\"/>", true),
        ("<polyline id=\"corridor-hall\" points=\"10 50, 120,50 150 50\"/>", true),
        ("<path id=\"corridor-hall\" d=\"M10 50C20 20 30 30 150 50\"/>", false), ("<path id=\"corridor-hall\" d=\"M10 50L150 50M0 0L9 9\"/>", false),
        ("<rect id=\"corridor-hall\" width=\"9\" height=\"9\"/>", false), ("<polyline id=\"corridor-hall\" points=\"10 50 nan 50\"/>", false),
    ])
    func aCorridorIsALineHoweverAProgramWritesIt(line: String, isGood: Bool) {
        let text = Plans.svg(Plans.hall.replacing("<line id=\"corridor-hall\" x1=\"10\" y1=\"50\" x2=\"150\" y2=\"50\"/>", with: line))
        #expect(Plans.complaints(text).isEmpty == isGood, "\(Plans.complaints(text))")
    }

    @Test func everyMistakeIsToldWithItsLineAndItsId() {
        let text = Plans.svg(Plans.hall + """

            <circle id="kiosk-door" cx="10" cy="50" r="5"/>
            <rect id="place-Nursery" x="0" y="0" width="5" height="5"/>
            <circle id="place-pool" cx="20" cy="10" r="0"/>
            <line id="door-pool" x1="oops" y1="50" x2="20" y2="10"/>
            <g transform="rotate(9)"><rect x="0" y="0" width="1" height="1"/></g>
            <circle id="lift-a.3" cx="20" cy="10" r="4"/>
            <rect class="room" x="1e999" width="4" height="4"/>
            """, more: "<circle id=\"place-cafe\" r=\"4\"/>\n<g id=\"floor-one\"/>\n<script>1</script>")
        let told = Plans.complaints(text)
        #expect(told.map { $0.split(separator: ":").prefix(2).joined(separator: ":") } == [
            "plan.svg:7", "plan.svg:8", "plan.svg:9", "plan.svg:10", "plan.svg:11", "plan.svg:12", "plan.svg:13", "plan.svg:14", "plan.svg:15", "plan.svg:16",
        ])
        #expect(told[0] == "plan.svg:7: kiosk-door: is there twice")
        #expect(told[1].contains("place-Nursery: what is it?"))
        #expect(told[5].contains("stands on floor 0, and its id says floor 3"))
        #expect(told[7].contains("place-cafe: stands in no floor"))
    }

    @Test(arguments: [
        ("<line id=\"door-pool\" x1=\"60\" y1=\"50\" x2=\"60\" y2=\"90\"/>", "door-pool: one end of it touches no corridor"),
        ("<circle id=\"place-pool\" cx=\"60\" cy=\"90\" r=\"5\"/>", "place-pool: no corridor and no door ends in it"),
        ("<circle id=\"lift-a.0\" cx=\"150\" cy=\"50\" r=\"5\"/>", "lift-a.0: is on one floor only"),
        ("<circle id=\"place-pool\" cx=\"60\" cy=\"90\" r=\"5\"/><line id=\"corridor-b\" x1=\"60\" y1=\"90\" x2=\"99\" y2=\"90\"/>", "place-pool: no way leads to it"),
    ])
    func whatLeadsNowhereIsTold(drawn: String, complaint: String) {
        let told = Plans.complaints(Plans.svg(Plans.hall + "\n" + drawn))
        #expect(told.count == 1 && told[0].hasPrefix("plan.svg:7: " + complaint), "\(told)")
    }

    @Test func aPlanWithoutAKioskLeadsNobody() {
        #expect(Plans.complaints(Plans.svg(Plans.hall.replacing("kiosk-door", with: "x"))) == ["plan.svg: has no kiosk: put a circle with an id like kiosk-entrance where a screen stands"])
    }

    @Test(arguments: [
        ("", "no drawing"), ("<svg viewBox=\"0 0 9 9\">", "not closed"), ("<svg viewBox=\"0 0 9 9\"/><svg/>", "more than one"),
        ("<!DOCTYPE svg [<!ENTITY a \"&b;&b;\">]><svg/>", "document type"), ("<svg viewBox=\"0 0 nan 9\"/>", "viewBox"),
        ("<svg viewBox=\"0 0 9 9\" a=\"&lol;\"/>", "stands for no character"), ("<svg a=\"1\" a=\"2\"/>", "twice in one element"),
        ("<svg a=1/>", "quotation marks"), ("<svg><g></svg></g>", "closes nothing"), ("<html/>", "the root is “html”"), ("\u{0}", "no drawing"),
        (String(repeating: "<g>", count: 40_000), "inside one another"), ("<svg>" + String(repeating: "<g/>", count: 6_000) + "</svg>", "elements"),
        (String(repeating: " ", count: 1 << 20) + "<svg/>", "larger than any plan"),
    ])
    func aHostileFileIsRefused(text: String, complaint: String) {
        let told = Plans.complaints(text)
        #expect(told.contains { $0.contains(complaint) }, "\(told)")
    }

    @Test func tooManyLinesAreRefusedAndNotJoined() {
        let many = (0..<1_100).map { "<line id=\"corridor-\($0)\" x1=\"0\" y1=\"\($0)\" x2=\"100\" y2=\"\(1_100 - $0)\"/>" }.joined()
        #expect(Plans.complaints(Plans.svg(Plans.hall + many)) == ["plan.svg: has more than 1000 straight pieces to walk on"])
        let fence = (0..<150).map { "<line id=\"corridor-a\($0)\" x1=\"\($0 * 9)\" y1=\"0\" x2=\"\($0 * 9)\" y2=\"2000\"/><line id=\"corridor-b\($0)\" y1=\"\($0 * 9)\" x2=\"2000\" y2=\"\($0 * 9)\"/>" }
        #expect(Plans.complaints(Plans.svg(Plans.hall + fence.joined())).contains { $0.contains("cross more than") })
    }

    @Test func noBytesMakeItFall() throws {
        var bytes = Array(try Data(contentsOf: URL(filePath: Plans.demoFile)))
        var random = Seeded(7)
        for _ in 0..<60 {
            bytes[Int.random(in: bytes.indices, using: &random)] = UInt8.random(in: 0...255, using: &random)
            _ = try? FloorPlan(Data(bytes), file: "plan.svg")
        }
    }
}
