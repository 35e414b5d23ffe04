extension TokenDrawing {
    /// One shape of an animal, as its line says it: `<path class="coat" d="…"/>`.
    struct Shape: Sendable {
        let element: Substring
        let role: Role
        /// Where it lies.
        let geometry: Substring

        /// `nil` for a line that is not a shape, such as the `<svg>` around them.
        init?(_ line: Substring) {
            guard line.hasPrefix("<"), line.hasSuffix("/>"), let space = line.firstIndex(of: " ") else { return nil }
            let parts = line[space...].dropLast(2).split(separator: "\"", maxSplits: 2)
            guard parts.count == 3, parts[0] == " class=", let role = Role(rawValue: String(parts[1])) else { return nil }
            (element, self.role, geometry) = (line[line.index(after: line.startIndex)..<space], role, parts[2])
        }

        func drawn(with pattern: String) -> String {
            role.layers.map { "<\(element)\(geometry) \($0.attributes(pattern: pattern))/>" }.joined()
        }
    }

    /// What a shape is for.
    enum Role: String, Sendable, CaseIterable {
        /// The part that the pattern fills; a white rim keeps its outline clear of the pattern.
        case coat
        /// A white part with an outline: belly, paw, eye.
        case paper
        /// A dark part: pupil, nose.
        case ink
        /// A line on paper.
        case line
        /// A line on a coat, with a white rim.
        case mark
        /// A white spot without an outline.
        case shine
        /// A thin ring.
        case dot

        /// What is drawn, one over the other.
        var layers: [Layer] {
            switch self {
            case .coat: [Layer(fill: .pattern), Layer(stroke: (.paper, 9)), Layer(stroke: (.ink, 4))]
            case .paper: [Layer(fill: .paper, stroke: (.ink, 4))]
            case .ink: [Layer(fill: .ink)]
            case .line: [Layer(stroke: (.ink, 4))]
            case .mark: [Layer(stroke: (.paper, 9)), Layer(stroke: (.ink, 4))]
            case .shine: [Layer(fill: .paper)]
            case .dot: [Layer(stroke: (.ink, 3))]
            }
        }
    }

    /// What a shape is drawn with.
    enum Ink: Sendable {
        case pattern, ink, paper
    }

    /// One drawing of a shape: its inside, a line along it, or both.
    struct Layer: Sendable {
        let fill: Ink?
        /// Its width is in units.
        let stroke: (ink: Ink, width: Int)?

        init(fill: Ink? = nil, stroke: (Ink, Int)? = nil) { (self.fill, self.stroke) = (fill, stroke) }

        /// The shape's attributes in SVG.
        func attributes(pattern: String) -> String {
            let inside = "fill=\"\(fill.map { Self.colour($0, pattern) } ?? "none")\""
            guard let stroke else { return inside }
            let line = #"stroke="\#(Self.colour(stroke.ink, pattern))" stroke-width="\#(stroke.width)""#
            return "\(inside) \(line)" + (fill == nil ? #" stroke-linecap="round""# : "") + #" stroke-linejoin="round""#
        }

        private static func colour(_ ink: Ink, _ pattern: String) -> String {
            switch ink {
            case .pattern: "url(#\(pattern))"
            case .ink: "currentColor"
            case .paper: "white"
            }
        }
    }
}
