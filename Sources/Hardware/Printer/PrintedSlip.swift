import Foundation
public import Reception
public import Words

/// What stands on the slip of paper that a family takes with it: its picture and that picture's name, where to wait, when, and what comes next. No
/// name of a person, and no name of a service.
public struct PrintedSlip: Hashable, Sendable {
    struct Row: Hashable, Sendable {
        var text: String
        var isLarge = false
        /// Stands above the text.
        var picture: Bitmap?
    }

    var rows: [Row]

    /// - Parameters:
    ///   - language: the one of the screen.
    ///   - drawing: draws the picture; `nil` for a printer that prints letters alone.
    public init(_ slip: ArrivalSlip, centre: Centre, language: Language, drawing: TokenDrawing? = nil) {
        var rows = [Row(text: centre.name), Row(text: language.time(slip.at, in: centre.zone)), Row(text: "")]
        rows.append(Row(text: language("arrival.your-picture")))
        rows.append(Row(text: language.name(of: slip.token), isLarge: true, picture: drawing?.bitmap(of: slip.token)))
        rows += Self.waiting(slip, centre, language) + Self.next(slip, centre, language)
        self.rows = rows.map { Row(text: Self.plain($0.text), isLarge: $0.isLarge, picture: $0.picture) }
    }

    /// Lines to take along, such as a way; the first is the title. Nothing of them is of one family.
    public init(lines: [String], centre: Centre) {
        let title = lines.prefix(1).map { Row(text: Self.plain($0), isLarge: true) }
        rows = [Row(text: Self.plain(centre.name)), Row(text: "")] + title + lines.dropFirst().map { Row(text: Self.plain($0)) }
    }

    private static func waiting(_ slip: ArrivalSlip, _ centre: Centre, _ language: Language) -> [Row] {
        let places = slip.firstStops.compactMap { centre.place($0.place)?.name(in: language.code) }.uniqued
        let times = slip.firstStops.compactMap(\.due).uniqued.map {
            Row(text: language("arrival.appointment-at", ["time": language.time($0, in: centre.zone)]))
        }
        guard !places.isEmpty else { return [Row(text: ""), Row(text: language("arrival.wait-anywhere"))] + times }
        return [Row(text: ""), Row(text: language("arrival.wait-here"))] + places.map { Row(text: $0, isLarge: true) } + times
    }

    private static func next(_ slip: ArrivalSlip, _ centre: Centre, _ language: Language) -> [Row] {
        let stops = slip.laterStops.map { stop in
            [stop.due.map { language.time($0, in: centre.zone) }, centre.place(stop.place)?.name(in: language.code)]
                .compactMap { $0 }.joined(separator: "  ")
        }.uniqued.filter { !$0.isEmpty }
        return stops.isEmpty ? [] : [Row(text: ""), Row(text: language("arrival.next"))] + stops.map { Row(text: $0) }
    }

    /// Without the marks that only a screen needs, and with the punctuation that every printer has.
    private static func plain(_ text: String) -> String {
        let marks: ClosedRange<Unicode.Scalar> = "\u{2066}"..."\u{2069}"
        var plain = String.UnicodeScalarView()
        for scalar in text.unicodeScalars where !marks.contains(scalar) && !["\u{200E}", "\u{200F}"].contains(scalar) {
            plain.append(contentsOf: (alike[scalar] ?? String(scalar)).unicodeScalars)
        }
        return String(plain)
    }

    private static let alike: [Unicode.Scalar: String] = [
        "‘": "'", "’": "'", "“": "\"", "”": "\"", "„": "\"", "–": "-", "—": "-", "…": "...", "\u{A0}": " ", "\u{202F}": " ",
    ]
}

extension Sequence where Element: Hashable {
    /// Each element once, in the order of the first ones.
    fileprivate var uniqued: [Element] {
        var seen: Set<Element> = []
        return filter { seen.insert($0).inserted }
    }
}
