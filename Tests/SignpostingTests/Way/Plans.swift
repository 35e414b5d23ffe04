import Foundation
import Signposting

/// The demo centre's plan, and plans written down in a test.
enum Plans {
    static let demoFile = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../../Config/demo/plan.svg").standardizedFileURL.path()

    static func demo() throws -> FloorPlan { try FloorPlan(file: demoFile) }

    /// A drawing with one floor for each text.
    static func svg(_ floors: String..., more: String = "") -> String {
        let groups = floors.enumerated().map { "<g id=\"floor-\($0)\">\n\($1)\n</g>" }.joined(separator: "\n")
        return "<svg viewBox=\"0 0 200 100\">\n\(groups)\(more)</svg>"
    }

    static func read(_ text: String) throws(PlanError) -> FloorPlan { try FloorPlan(Data(text.utf8), file: "plan.svg") }

    /// What is told of a drawing; empty where it is good.
    static func complaints(_ text: String) -> [String] {
        do throws(PlanError) {
            _ = try read(text)
            return []
        } catch { return error.lines }
    }

    /// A kiosk, a hall, and a room off it.
    static let hall = """
        <circle id="kiosk-door" cx="10" cy="50" r="5"/>
        <line id="corridor-hall" x1="10" y1="50" x2="150" y2="50"/>
        <rect id="place-garden" x="100" y="0" width="40" height="30"/>
        <line id="door-garden" x1="120" y1="50" x2="120" y2="20"/>
        """
}
