import Foundation
import Reception

/// Reads the components of a file. One pass, no recursion: a file nested a million deep is a long file and nothing else.
struct CalendarParser {
    private var findings: CalendarFindings
    private var contents = CalendarContents()
    /// The components that are open, the innermost last.
    private var open: [CalendarComponent] = []
    /// How many are open beyond ``deepest``; their content is passed over.
    private var buried = 0
    private var calendars = 0

    /// VCALENDAR, VEVENT, VALARM: three is usual, and a container or two of one's own are seen.
    private static let deepest = 16

    static func read(_ data: Data, _ findings: inout CalendarFindings) -> CalendarContents {
        var parser = CalendarParser(findings: findings)
        for content in CalendarLines(data) { parser.take(content) }
        parser.finish()
        findings = parser.findings
        return parser.contents
    }

    private init(findings: CalendarFindings) { self.findings = findings }

    private mutating func take(_ content: CalendarLines.Content) {
        if content.cut { return passOver(content) }
        guard let line = CalendarLine(text(of: content), line: content.line) else {
            return findings.warn(content.line, nil, "not a property: a line has a name, a colon and a value")
        }
        switch line.name {
        case "BEGIN": begin(CalendarText.trimmed(line.value).uppercased(), at: line.line)
        case "END": end(CalendarText.trimmed(line.value).uppercased(), at: line.line)
        default: keep(line)
        }
    }

    /// Attachments may be long; of other properties it is worth a word.
    private mutating func passOver(_ content: CalendarLines.Content) {
        guard !content.bytes.starts(with: "ATTACH".utf8) else { return }
        findings.warn(content.line, nil, "longer than \(CalendarLines.longestLine) bytes; the property is left out")
    }

    private mutating func text(of content: CalendarLines.Content) -> String {
        if let text = String(validating: content.bytes, as: UTF8.self) { return text }
        findings.warnOnce("encoding", content.line, nil, "not UTF-8; such lines are read as Windows-1252")
        return String(data: Data(content.bytes), encoding: .windowsCP1252) ?? String(decoding: content.bytes, as: UTF8.self)
    }

    private mutating func begin(_ name: String, at line: Int) {
        guard open.count < Self.deepest else {
            if buried == 0 { findings.warn(line, "BEGIN", "nested deeper than \(Self.deepest); the inside is left out") }
            return buried += 1
        }
        if name == "VCALENDAR" { calendars += 1 }
        open.append(CalendarComponent(name: name, line: line, calendar: calendars))
    }

    private mutating func end(_ name: String, at line: Int) {
        guard buried == 0 else { return buried -= 1 }
        guard open.contains(where: { $0.name == name }) else {
            return findings.warn(line, "END", "ends what was never begun")
        }
        while let component = open.popLast() {
            if component.name == name { return close(component) }
            abandon(component)
        }
    }

    private mutating func close(_ component: CalendarComponent) {
        switch component.name {
        case "VEVENT": contents.events.append(component)
        case "VTIMEZONE": contents.zones.append(component)
        case "STANDARD", "DAYLIGHT":
            if let parent = open.indices.last, open[parent].name == "VTIMEZONE" { open[parent].children.append(component) }
        default: break
        }
    }

    private mutating func abandon(_ component: CalendarComponent) {
        if component.name == "VEVENT" {
            findings.refuse(component.line, nil, "the event is not ended; the file may be cut short")
        } else {
            findings.warn(component.line, "BEGIN", "is not ended")
        }
    }

    private mutating func keep(_ line: CalendarLine) {
        guard buried == 0, let innermost = open.indices.last else { return }
        switch open[innermost].name {
        case "VEVENT" where line.name != "ATTACH", "VTIMEZONE", "STANDARD", "DAYLIGHT": open[innermost].lines.append(line)
        case "VCALENDAR": keepOfCalendar(line)
        default: break
        }
    }

    private mutating func keepOfCalendar(_ line: CalendarLine) {
        let value = CalendarText.trimmed(line.value).uppercased()
        if line.name == "METHOD", value == "CANCEL" { contents.cancelling.insert(calendars) }
        if line.name == "CALSCALE", value != "GREGORIAN" {
            findings.warn(line.line, "CALSCALE", "another scale than the Gregorian calendar; its dates are read as Gregorian")
        }
    }

    private mutating func finish() {
        while let component = open.popLast() { abandon(component) }
        if contents.events.isEmpty, contents.zones.isEmpty, calendars == 0 {
            findings.refuse(1, nil, "not a calendar: no BEGIN:VCALENDAR and no event in it")
        }
    }
}
