public import Foundation
import Reception

extension FloorPlan {
    /// Reads the file of a plan.
    /// - Throws: ``PlanError`` with every mistake in it.
    public init(file: String) throws(PlanError) {
        guard let handle = FileHandle(forReadingAtPath: file), let data = try? handle.read(upToCount: PlanLimits.file + 1) else {
            throw PlanError(file: file, faults: [PlanFault(0, "there is no such file, or it cannot be read")])
        }
        try self.init(data, file: file)
    }

    /// Reads a plan.
    /// - Parameter file: what mistakes are told under.
    /// - Throws: ``PlanError`` with every mistake in it.
    public init(_ data: Data, file: String) throws(PlanError) {
        var reader: PlanReader
        do throws(PlanFault) {
            reader = PlanReader(elements: try DrawingReader.elements(of: Array(data)))
        } catch {
            throw PlanError(file: file, faults: [error])
        }
        self = reader.plan()
        if reader.faults.isEmpty { reader.faults = faults }
        guard reader.faults.isEmpty else { throw PlanError(file: file, faults: Array(reader.faults.prefix(PlanLimits.faults))) }
    }
}

/// Makes a plan of a drawing's elements; what is wrong is noted, and the rest read on.
struct PlanReader {
    let elements: [DrawnElement]
    var faults: [PlanFault] = []
    private var ids: Set<String> = []

    init(elements: [DrawnElement]) { self.elements = elements }

    mutating func plan() -> FloorPlan {
        var plan = FloorPlan(box: box(), floors: [])
        var floorOf: [Int: Int] = [:]
        for (index, element) in elements.enumerated() {
            refuseActive(element)
            if let number = floorNumber(element) {
                if plan.floors.contains(where: { $0.number == number }) { note(element, "is there twice") }
                floorOf[index] = plan.floors.count
                plan.floors.append(.init(number: number, art: [], spots: [], lines: []))
            } else if let floor = element.parent.flatMap({ floorOf[$0] }) {
                if element.name == "g" { floorOf[index] = floor }
                add(element, to: &plan.floors[floor])
            } else if let id = element.id, PlanMark(id) != nil {
                note(element, "stands in no floor: put it into a group with an id like floor-0")
            }
        }
        if plan.floors.isEmpty { faults.append(PlanFault(0, "has no floor: give a group right below the root the id floor-0")) }
        if plan.floors.count > PlanLimits.floors { faults.append(PlanFault(0, "has more than \(PlanLimits.floors) floors")) }
        plan.floors.sort { $0.number < $1.number }
        return plan
    }

    /// The part that is shown, as `viewBox` says; else `width` and `height`.
    private mutating func box() -> FloorPlan.Box {
        let root = elements[0]
        if root.name != "svg" { note(root, "is no drawing: the root is “\(root.name)” and not “svg”") }
        let size = ["width", "height"].compactMap { root.attributes[$0].flatMap(DrawnText.number) }
        let numbers = root.attributes["viewBox"].map { DrawnText.numbers($0) ?? [] } ?? [0, 0] + size
        guard numbers.count == 4, numbers[2] >= 1, numbers[3] >= 1 else {
            note(root, "needs a viewBox: four numbers like 0 0 800 500")
            return .init(x: 0, y: 0, width: 1, height: 1)
        }
        return .init(x: numbers[0], y: numbers[1], width: numbers[2], height: numbers[3])
    }

    private mutating func refuseActive(_ element: DrawnElement) {
        guard ["script", "foreignObject", "image", "use"].contains(element.name) else { return }
        note(element, "“\(element.name)” has no place in a plan: draw it with lines and shapes")
    }

    private mutating func floorNumber(_ element: DrawnElement) -> Int? {
        guard let id = element.id, id.hasPrefix("floor-") else { return nil }
        refuseTransform(element)
        guard element.name == "g", element.parent == 0, let number = Int(id.dropFirst(6)), (-9...99).contains(number) else {
            note(element, "a floor is a group right below the root, with a number from -9 to 99: floor-0")
            return nil
        }
        return number
    }

    private mutating func add(_ element: DrawnElement, to floor: inout FloorPlan.Floor) {
        if element.attributes["transform"] != nil { return refuseTransform(element) }
        if let id = element.id, let mark = PlanMark(id) {
            if !ids.insert(id).inserted { note(element, "is there twice") }
            return add(element, id, mark, to: &floor)
        }
        guard PlanArt.geometry[element.name] != nil else { return }
        do throws(PlanFault) { floor.art.append(try PlanArt(element)) } catch { faults.append(error) }
    }

    private mutating func add(_ element: DrawnElement, _ id: String, _ mark: PlanMark, to floor: inout FloorPlan.Floor) {
        switch mark {
        case .line(let kind):
            guard let points = points(element), points.count > 1 else {
                return note(element, "is not drawn as a line, a polyline or a path of straight pieces")
            }
            floor.lines.append(.init(id: id, kind: kind, points: points, line: element.line))
        case .spot(let kind, let number):
            if let number, number != floor.number { return note(element, "stands on floor \(floor.number), and its id says floor \(number)") }
            guard let shape = shape(element) else { return note(element, "is not drawn as a rectangle or a circle of a size above 0") }
            floor.spots.append(.init(id: id, kind: kind, shape: shape, line: element.line))
            if element.attributes["class"] != nil, let art = try? PlanArt(element) { floor.art.append(art) }
        case .unclear: note(element, "what is it? An id here is like place-ID, kiosk-ID, lift-NAME.0, stairs-NAME.0, corridor-NAME, door-NAME or steps-NAME")
        }
    }

    private mutating func refuseTransform(_ element: DrawnElement) {
        guard let transform = element.attributes["transform"] else { return }
        note(element, "is transformed (\(transform.prefix(40))): a drawing program takes that away when shapes are ungrouped, or saved with transforms applied")
    }

    private mutating func note(_ element: DrawnElement, _ sentence: String) {
        faults.append(PlanFault(element.line, element.id.map { String($0.prefix(80)) }, sentence))
    }
}
