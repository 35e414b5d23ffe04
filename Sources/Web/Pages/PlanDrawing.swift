import Foundation
import Reception
import Signposting
import Words

/// One floor of the plan with one part of a way on it, as an SVG that the screen's looks colour.
///
/// The way is a line with a light edge, arrows along it and a number at each step, so that no colour is needed to see it. It is the same
/// in every language and never mirrored: left is left.
struct PlanDrawing {
    private let plan: FloorPlan
    private let leg: Way.Leg
    private let place: Place.ID
    private let first: Int
    private let pages: Pages
    private let language: Language

    /// - Parameter first: the number of the leg's first step.
    init(_ plan: FloorPlan, leg: Way.Leg, to place: Place.ID, first: Int, pages: Pages, language: Language) {
        (self.plan, self.leg, self.place, self.first, self.pages, self.language) = (plan, leg, place, first, pages, language)
    }

    /// How large signs and numbers are: a part of the plan's longer side, so that every plan has them alike.
    private var unit: Double { max(plan.box.width, plan.box.height) / 760 }

    var svg: String {
        let floor = plan.floors.first { $0.number == leg.floor }
        let size = "\(n(plan.box.x)) \(n(plan.box.y)) \(n(plan.box.width)) \(n(plan.box.height))"
        let parts = (floor?.art ?? []).map(art) + [route] + (floor?.spots ?? []).compactMap(sign) + arrows + numbers
        return "<svg class=\"plan\" viewBox=\"\(size)\" aria-hidden=\"true\" focusable=\"false\">\(parts.joined())</svg>"
    }

    private func art(_ art: PlanArt) -> String {
        "<\(art.element) class=\"plan-\(art.kind.rawValue)\"\(art.geometry.map { " \($0.name)=\"\($0.value)\"" }.joined())/>"
    }

    private var path: String { leg.points.enumerated().map { "\($0 == 0 ? "M" : "L")\(n($1.x)) \(n($1.y))" }.joined() }

    private var route: String {
        ["edge", "line"].map { "<path class=\"route-\($0)\" stroke-width=\"\(n(($0 == "edge" ? 22 : 12) * unit))\" d=\"\(path)\"/>" }.joined()
    }

    /// An arrow in the middle of each straight piece that is long enough to have one beside its numbers.
    private var arrows: [String] {
        zip(leg.points, leg.points.dropFirst()).compactMap { from, to in
            let (x, y) = (to.x - from.x, to.y - from.y)
            let length = (x * x + y * y).squareRoot()
            guard length > 70 * unit else { return nil }
            let (dx, dy) = (x / length * unit, y / length * unit)
            let (mx, my) = ((from.x + to.x) / 2, (from.y + to.y) / 2)
            func at(_ along: Double, _ across: Double) -> String { "\(n(mx + dx * along - dy * across)) \(n(my + dy * along + dx * across))" }
            return "<path class=\"route-arrow\" stroke-width=\"\(n(3 * unit))\" d=\"M\(at(17, 0))L\(at(-12, 15))L\(at(-5, 0))L\(at(-12, -15))Z\"/>"
        }
    }

    /// Places have their sign: the ground of its colour, and its symbol.
    private func sign(_ spot: FloorPlan.Spot) -> String? {
        guard case .place(let id) = spot.kind, let known = pages.centre.place(id) else { return nil }
        let sign = pages.sign(known, in: language)
        let side = (id == place ? 58 : 46) * unit
        let (x, y) = (spot.shape.centre.x - side / 2, spot.shape.centre.y - side / 2)
        let name = id == place ? "plan-sign plan-goal" : "plan-sign"
        return """
            <g class="\(name) colour-\(sign.colour)"><rect class="plan-panel" x="\(n(x))" y="\(n(y))" width="\(n(side))" height="\(n(side))" rx="\(n(side / 6))"/>\
            <g class="plan-symbol" fill="currentColor" transform="translate(\(n(x + side * 0.13)) \(n(y + side * 0.13))) scale(\(n(side * 0.74 / 48)))">\(symbol(sign.picture))</g></g>
            """
    }

    /// A symbol without its own frame, so that no style sheet sizes it: all symbols are drawn on 48 by 48.
    private func symbol(_ svg: String) -> String {
        guard let begin = svg.firstIndex(of: ">"), let end = svg.range(of: "</svg>") else { return "" }
        return String(svg[svg.index(after: begin)..<end.lowerBound])
    }

    /// A number at each step: a pin where the family stands, and at the end beside the place's sign.
    private var numbers: [String] {
        leg.steps.enumerated().map { index, step in
            let isGoal = if case .arrive = step.kind { true } else { false }
            let shift = isGoal ? 32 * unit : 0
            let (x, y) = (step.point.x + shift, step.point.y - shift)
            let kind = step.kind == .here ? "plan-number plan-here" : "plan-number"
            return """
                <g class="\(kind)"><circle cx="\(n(x))" cy="\(n(y))" r="\(n((step.kind == .here ? 23 : 19) * unit))" stroke-width="\(n(4 * unit))"/>\
                <text x="\(n(x))" y="\(n(y + 9 * unit))" font-size="\(n(26 * unit))" text-anchor="middle">\(language.number(first + index))</text></g>
                """
        }
    }

    /// A number as SVG has it, to a hundredth.
    private func n(_ number: Double) -> String {
        let rounded = (number * 100).rounded() / 100
        return rounded == rounded.rounded() ? "\(Int(rounded))" : "\(rounded)"
    }
}
