import Reception

/// What an event's properties say beyond time, with what its writer wants hidden left out.
struct EventProperties {
    /// One value of a property.
    struct Value {
        /// An address of a person without its `mailto:`, in lower case; else the text without its escapes.
        var text: String
        /// The name that stands beside an address or an id.
        var name: String?
        var isAddress = false
        /// A person who will not come.
        var declined = false
    }

    let component: CalendarComponent
    /// CLASS:PRIVATE and CONFIDENTIAL, and any class that is not known (RFC 5545, 3.8.1.3).
    let isPrivate: Bool

    init(_ component: CalendarComponent) {
        self.component = component
        isPrivate = component.first("CLASS").map { CalendarText.trimmed($0.value).uppercased() != "PUBLIC" } ?? false
    }

    private static let hidden: Set<String> = ["SUMMARY", "DESCRIPTION", "COMMENT"]
    /// These hold one text each, commas and all.
    private static let whole: Set<String> = ["SUMMARY", "DESCRIPTION", "COMMENT", "LOCATION", "CONTACT", "UID", "URL"]
    private static let addresses: Set<String> = ["ATTENDEE", "ORGANIZER"]

    /// The values of a property, empty ones left out.
    func values(of property: String) -> [Value] {
        let property = property.uppercased()
        if isPrivate, Self.hidden.contains(property) { return [] }
        return component.all(property).flatMap { line -> [Value] in
            if Self.addresses.contains(property) { return address(on: line).map { [$0] } ?? [] }
            let texts = Self.whole.contains(property)
                ? [CalendarText.trimmed(CalendarText.unescaped(line.value))] : CalendarText.list(line.value)
            return texts.map { Value(text: $0, name: line.parameters["CN"]) }
        }.filter { !$0.text.isEmpty }
    }

    /// A person who takes part. Rooms, groups, the chair, onlookers and the organiser are not who the event is for.
    private func address(on line: CalendarLine) -> Value? {
        func parameter(_ name: String) -> String { line.parameters[name]?.uppercased() ?? "" }
        let text = Self.plainAddress(line)
        if line.name == "ATTENDEE" {
            if ["ROOM", "RESOURCE", "GROUP"].contains(parameter("CUTYPE")) { return nil }
            if ["CHAIR", "NON-PARTICIPANT"].contains(parameter("ROLE")) { return nil }
            if let organiser = component.first("ORGANIZER"), Self.plainAddress(organiser) == text { return nil }
        }
        return Value(text: text, name: line.parameters["CN"], isAddress: true, declined: parameter("PARTSTAT") == "DECLINED")
    }

    private static func plainAddress(_ line: CalendarLine) -> String {
        let text = CalendarText.trimmed(line.value).lowercased()
        return text.hasPrefix("mailto:") ? String(text.dropFirst(7)) : text
    }
}
