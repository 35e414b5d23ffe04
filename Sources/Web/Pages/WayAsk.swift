import Reception
import Signposting

/// What a family has asked of the way, and what there is to press beside it.
struct WayAsk: Sendable {
    var place: Place.ID
    var answer: WayAnswer
    /// Which part of the way is on the screen: one for each floor.
    var leg = 0
    /// Whether a way with steps is wanted, where there is none without.
    var bySteps = false
    /// From whose card the family comes; `nil` where it does not.
    var service: Service.ID?
    /// Of a family that has just checked in, so that it can go back, and keeps its picture in sight.
    var arrival: Arrival.ID?
    var token: Token?
    var hasLamp = false, hasPrinter = false
    /// What has just been done, as a key of the language files.
    var said: String?

    /// The way that is to be shown; `nil` where the family has to be told that there is none without steps.
    var way: Way? {
        switch answer {
        case .way(let way, _): way
        case .noStepFreeWay(let way): bySteps ? way : nil
        case .unknown: nil
        }
    }

    init(place: Place.ID, answer: WayAnswer) { (self.place, self.answer) = (place, answer) }

    /// What a form carries on.
    var fields: [HiddenField] {
        let fields: [(String, String?)] = [
            ("service", service?.rawValue), ("arrival", arrival?.rawValue), ("token", token?.field), ("steps", bySteps ? "1" : nil),
        ]
        return fields.compactMap { name, value in value.map { HiddenField(name: name, value: $0) } }
    }
}

extension Token {
    /// As a form carries it: `fox striped`, `fox striped 2`.
    var field: String { "\(animal.rawValue) \(pattern.rawValue)" + (number.map { " \($0)" } ?? "") }

    init?(field: String) {
        let parts = field.split(separator: " ")
        guard (2...3).contains(parts.count), let animal = Animal(rawValue: String(parts[0])), let pattern = Pattern(rawValue: String(parts[1])) else { return nil }
        let number = parts.count == 3 ? Int(parts[2]) : nil
        guard parts.count == 2 || number.map((2...999).contains) == true else { return nil }
        self.init(animal, pattern, number: number)
    }
}
