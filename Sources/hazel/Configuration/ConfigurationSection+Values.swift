import Reception
import Yams

extension ConfigurationSection {
    /// The value of a key as `parse` understands it. `nil` where it is absent, or wrong, which is reported.
    func read<Value>(_ key: String, _ expected: String, _ parse: (String) -> Value?) -> Value? {
        guard let node = node(key) else { return nil }
        return value(of: node, key, expected, parse)
    }

    /// The same for a value that must be there.
    func need<Value>(_ key: String, _ expected: String, fallback: Value, _ parse: (String) -> Value?) -> Value {
        guard let node = node(key) else {
            missing(key, expected)
            return fallback
        }
        return value(of: node, key, expected, parse) ?? fallback
    }

    private func value<Value>(of node: Node, _ key: String, _ expected: String, _ parse: (String) -> Value?) -> Value? {
        guard case .scalar(let scalar) = node else {
            report.say("\(key): here must stand \(expected), and not a list or more keys", at: node.mark)
            return nil
        }
        guard let value = parse(scalar.string) else {
            report.say("\(key): “\(scalar.string.prefix(60))” is not \(expected)", at: scalar.mark)
            return nil
        }
        return value
    }

    func text(_ key: String, _ expected: String) -> String { need(key, expected, fallback: "", Self.line) }

    func optionalText(_ key: String, _ expected: String) -> String? { read(key, expected, Self.line) }

    func number(_ key: String, in range: ClosedRange<Int>, or usual: Int) -> Int {
        read(key, "a whole number from \(range.lowerBound) to \(range.upperBound)") { Int($0).flatMap { range.contains($0) ? $0 : nil } } ?? usual
    }

    func decimal(_ key: String, in range: ClosedRange<Double>, or usual: Double) -> Double {
        read(key, "a number from \(range.lowerBound) to \(range.upperBound)") { Double($0).flatMap { range.contains($0) ? $0 : nil } } ?? usual
    }

    func flag(_ key: String, or usual: Bool) -> Bool {
        read(key, "yes or no") { ["yes": true, "true": true, "no": false, "false": false][$0.lowercased()] } ?? usual
    }

    /// A time of day on the 24-hour clock (`08:30`), in minutes after midnight.
    func timeOfDay(_ key: String) -> Int? {
        read(key, "a time of day like 08:30") { DayTime.minutes($0) }
    }

    /// Text on one line that is more than blanks.
    private static func line(_ text: String) -> String? {
        text.contains(where: \.isNewline) || text.allSatisfy(\.isWhitespace) || text.count > 500 ? nil : text
    }
}
