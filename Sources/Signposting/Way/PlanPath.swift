/// Reads the straight paths that drawing programs write for lines: `M`, `L`, `H`, `V` and `Z`, and the small ones from the last point.
enum PlanPath {
    /// The points of a path; `nil` where it has a curve, a second beginning, or something that is none.
    static func points(_ text: String) -> [PlanPoint]? {
        guard let tokens = tokens(text) else { return nil }
        var (points, command, index) = ([PlanPoint](), Character("M"), 0)
        while index < tokens.count {
            if case .command(let next) = tokens[index] {
                guard (next.uppercased() == "M") == points.isEmpty else { return nil }
                (command, index) = (next, index + 1)
                if next.uppercased() == "Z" {
                    points.append(points[0])
                    continue
                }
            }
            let wanted = "HV".contains(command.uppercased()) ? 1 : 2
            let numbers = tokens[index...].prefix(wanted).compactMap(\.number)
            guard numbers.count == wanted, command.uppercased() != "Z" else { return nil }
            points.append(point(command, numbers, after: points.last ?? PlanPoint(0, 0)))
            index += wanted
            if command.uppercased() == "M" { command = command == "M" ? "L" : "l" }
        }
        return points
    }

    /// Whether a text is made of what paths are made of, curves included: it is only drawn.
    static func isDrawable(_ text: String) -> Bool {
        text.utf8.count <= 20_000 && text.utf8.allSatisfy(drawable.contains)
    }

    private static let drawable = Set("MmLlHhVvCcSsQqTtAaZz0123456789 .,eE+-\t\r\n".utf8)

    private enum Token {
        case command(Character), number(Double)

        var number: Double? { if case .number(let number) = self { number } else { nil } }
    }

    /// Letters and numbers; two numbers have a comma, a space or a sign between them.
    private static func tokens(_ text: String) -> [Token]? {
        guard text.utf8.count <= 20_000 else { return nil }
        var (spaced, last) = ("", Character(" "))
        for character in text {
            let isCommand = "MmLlHhVvZz".contains(character)
            if isCommand || (character == "-" && last != "e" && last != "E") { spaced += " " }
            spaced.append(character)
            if isCommand { spaced += " " }
            last = character
        }
        let parts = spaced.split(whereSeparator: { $0 == "," || $0.isWhitespace })
        let tokens = parts.compactMap { part -> Token? in
            part.count == 1 && part.first?.isLetter == true ? .command(part[part.startIndex]) : DrawnText.number(part).map(Token.number)
        }
        return tokens.count == parts.count && tokens.count <= PlanLimits.numbers ? tokens : nil
    }

    private static func point(_ command: Character, _ numbers: [Double], after last: PlanPoint) -> PlanPoint {
        switch command {
        case "H": PlanPoint(numbers[0], last.y)
        case "h": PlanPoint(last.x + numbers[0], last.y)
        case "V": PlanPoint(last.x, numbers[0])
        case "v": PlanPoint(last.x, last.y + numbers[0])
        case "m", "l": last + PlanPoint(numbers[0], numbers[1])
        default: PlanPoint(numbers[0], numbers[1])
        }
    }
}
