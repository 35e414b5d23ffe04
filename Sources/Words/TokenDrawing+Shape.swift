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
            role.strokes(pattern: pattern).map { "<\(element)\(geometry) \($0)/>" }.joined()
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

        /// The shape's attributes, once for each time that it is drawn.
        func strokes(pattern: String) -> [String] {
            switch self {
            case .coat: [#"fill="url(#\#(pattern))""#, Self.stroke("white", 9), Self.stroke("currentColor", 4)]
            case .paper: [#"fill="white" stroke="currentColor" stroke-width="4" stroke-linejoin="round""#]
            case .ink: [#"fill="currentColor""#]
            case .line: [Self.stroke("currentColor", 4)]
            case .mark: [Self.stroke("white", 9), Self.stroke("currentColor", 4)]
            case .shine: [#"fill="white""#]
            case .dot: [Self.stroke("currentColor", 3)]
            }
        }

        private static func stroke(_ colour: String, _ width: Int) -> String {
            #"fill="none" stroke="\#(colour)" stroke-width="\#(width)" stroke-linecap="round" stroke-linejoin="round""#
        }
    }
}
