/// Lines and outlines of what has a meaning.
extension PlanReader {
    /// The points of a line, a polyline or a path of straight pieces; `nil` where it is none.
    func points(_ element: DrawnElement) -> [PlanPoint]? {
        switch element.name {
        case "line":
            let numbers = numbers(element, "x1", "y1", "x2", "y2")
            return numbers.map { [PlanPoint($0[0], $0[1]), PlanPoint($0[2], $0[3])] }
        case "polyline":
            guard let numbers = element.attributes["points"].flatMap(DrawnText.numbers), numbers.count.isMultiple(of: 2) else { return nil }
            return stride(from: 0, to: numbers.count, by: 2).map { PlanPoint(numbers[$0], numbers[$0 + 1]) }
        case "path": return element.attributes["d"].flatMap(PlanPath.points)
        default: return nil
        }
    }

    /// A rectangle or a circle; `nil` where it is none, or has no size.
    func shape(_ element: DrawnElement) -> PlanShape? {
        switch element.name {
        case "rect":
            guard let n = numbers(element, "x", "y", "width", "height"), n[2] > 0, n[3] > 0 else { return nil }
            return .rectangle(PlanPoint(n[0], n[1]), width: n[2], height: n[3])
        case "circle":
            guard let n = numbers(element, "cx", "cy", "r"), n[2] > 0 else { return nil }
            return .circle(PlanPoint(n[0], n[1]), radius: n[2])
        case "ellipse":
            guard let n = numbers(element, "cx", "cy", "rx", "ry"), n[2] > 0, n[3] > 0 else { return nil }
            return .circle(PlanPoint(n[0], n[1]), radius: min(n[2], n[3]))
        default: return nil
        }
    }

    /// The numbers of attributes; one that is missing is 0, as SVG has it.
    private func numbers(_ element: DrawnElement, _ names: String...) -> [Double]? {
        let numbers = names.compactMap { name in element.attributes[name].map { DrawnText.number($0) } ?? 0 }
        return numbers.count == names.count ? numbers : nil
    }
}
