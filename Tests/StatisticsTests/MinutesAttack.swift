import Reception
@testable import Statistics

/// Somebody who has every table of a year about minutes: medians, 90th percentiles, the shares over a limit, the histograms, and how many
/// came. A percentile bounds how many took no longer than each minute, and such counts add up over services and periods as others do. It
/// is given more than is shown: the counts of which the shares are made.
struct MinutesAttack {
    /// A period of a service, or of all where it is empty.
    struct Place: Hashable { var span: Span; var service: String }

    /// What is known of a place.
    struct Shown {
        /// How many came; how many of them were called, and of these how many took longer than the limit.
        var came, called, longer: Figure
        var median, most: Figure
        /// By step of the histogram; empty where there is none.
        var bins: [Figure] = []
    }

    /// What a place really holds.
    struct Truth {
        var came = 0
        var minutes = MinuteCounts()
    }

    enum Kind: Hashable { case came, called, uncalled, within(Int), longer(Int), between(Int, Int) }

    struct Cell: Hashable { var place: Place; var kind: Kind }

    /// The ends of the histogram's steps, and the limit.
    static let minutes = Array(Set(stride(from: 4, through: 89, by: MinuteLayout.step)).union([limit])).sorted()
    static let limit = 15

    private let truth: [Place: Truth], shown: [Place: Shown]
    private let exact: Bool
    private var bounds = Bounds<Cell>()

    /// - Parameter exact: whether counts from 8 on are shown as they are.
    init(_ truth: [Place: Truth], _ shown: [Place: Shown], exact: Bool) {
        (self.truth, self.shown, self.exact) = (truth, shown, exact)
        know(.came, \.came)
        know(.called, \.called)
        know(.longer(Self.limit), \.longer)
        for place in shown.keys { relate(place) }
        let places = shown.keys.map { SubtractionAttack.Cell(span: $0.span, by: $0.service.isEmpty ? "" : "service", value: $0.service) }
        for (whole, parts) in SubtractionAttack.sums(places) {
            for kind in [.came, .called] + Self.minutes.flatMap({ [Kind.within($0), .longer($0)] }) {
                bounds.sum(parts.map { Cell(place: Place($0), kind: kind) }, are: Cell(place: Place(whole), kind: kind))
            }
        }
    }

    /// The small counts that are known to the last one, though they are not shown.
    mutating func recovered() -> Set<Cell> {
        for _ in 0..<4 {
            for (place, shown) in shown { percentiles(place, shown) }
            bounds.subtract()
        }
        return Set(shown.keys.flatMap(secrets).filter(bounds.isKnown))
    }

    /// The counts of 1 to 7 of a place.
    func secrets(_ place: Place) -> [Cell] {
        let kinds = [.came, .called] + Self.minutes.flatMap { [Kind.within($0), .longer($0)] } + zip(Self.minutes, Self.minutes.dropFirst()).map { .between($0, $1) }
        return kinds.filter { (1...7).contains(count($0, at: place)) }.map { Cell(place: place, kind: $0) }
    }

    private func count(_ kind: Kind, at place: Place) -> Int {
        let truth = truth[place] ?? Truth()
        return switch kind {
        case .came: truth.came
        case .called: truth.minutes.total
        case .uncalled: truth.came - truth.minutes.total
        case .within(let minute): truth.minutes.total - truth.minutes.over(minute)
        case .longer(let minute): truth.minutes.over(minute)
        case .between(let from, let to): truth.minutes.over(from) - truth.minutes.over(to)
        }
    }

    private mutating func know(_ kind: Kind, _ figure: KeyPath<Shown, Figure>) {
        func cell(_ place: Place) -> SubtractionAttack.Cell { .init(span: place.span, by: place.service.isEmpty ? "" : "service", value: place.service) }
        let counts = Dictionary(uniqueKeysWithValues: shown.keys.map { (cell($0), count(kind, at: $0)) })
        let veils = Veils(counts, Dictionary(uniqueKeysWithValues: shown.map { (cell($0.key), $0.value[keyPath: figure]) }))
        for (place, shown) in shown { know(Cell(place: place, kind: kind), shown[keyPath: figure], isVeiled: veils.veil(cell(place))) }
    }

    private mutating func know(_ cell: Cell, _ figure: Figure, isVeiled: Bool) {
        let count = count(cell.kind, at: cell.place)
        switch figure {
        case .count(let value): bounds.know(cell, exact || value == 0 ? value...value : max(8, value - 2)...value + 2)
        case .notApplicable: bounds.know(cell, 0...0)
        default: bounds.know(cell, (count == 0 || isVeiled ? 0 : 1)...(count < 8 ? 7 : Bounds<Cell>.unbounded))
        }
    }

    /// What adds up at a place.
    private mutating func relate(_ place: Place) {
        func cell(_ kind: Kind) -> Cell { Cell(place: place, kind: kind) }
        bounds.sum([cell(.called), cell(.uncalled)], are: cell(.came))
        for minute in Self.minutes { bounds.sum([cell(.within(minute)), cell(.longer(minute))], are: cell(.called)) }
        for (from, to) in zip(Self.minutes, Self.minutes.dropFirst()) {
            bounds.sum([cell(.within(from)), cell(.between(from, to))], are: cell(.within(to)))
            bounds.sum([cell(.longer(to)), cell(.between(from, to))], are: cell(.longer(from)))
        }
        guard let bins = shown[place]?.bins, !bins.isEmpty else { return }
        let full = Set((truth[place] ?? Truth()).minutes.counts.keys.map { min(MinuteLayout.steps - 1, $0 / MinuteLayout.step) })
        let isVeiled = bins.indices.contains { bins[$0] == .confidential && !full.contains($0) }
        for (step, figure) in bins.enumerated() {
            let (from, to) = (step * MinuteLayout.step - 1, step * MinuteLayout.step + MinuteLayout.step - 1)
            let bin = step == 0 ? cell(.within(to)) : step == MinuteLayout.steps - 1 ? cell(.longer(from)) : cell(.between(from, to))
            // The limit lies within a step.
            if case .between(let from, let to) = bin.kind, let at = Self.minutes.firstIndex(of: from), Self.minutes[at + 1] != to {
                bounds.sum([cell(.between(from, Self.minutes[at + 1])), cell(.between(Self.minutes[at + 1], to))], are: bin)
            }
            know(bin, figure, isVeiled: isVeiled)
        }
    }

    /// At least so many took no longer than a percentile, and fewer took less.
    private mutating func percentiles(_ place: Place, _ shown: Shown) {
        let (least, most) = bounds.range(Cell(place: place, kind: .called))
        for (share, figure) in [(0.5, shown.median), (0.9, shown.most)] {
            guard let value = figure.value else { continue }
            // Nothing is said of fewer than 8, and nothing but the median of fewer than 13.
            bounds.know(Cell(place: place, kind: .called), (share > 0.5 && !exact ? 13 : 8)...Bounds<Cell>.unbounded)
            for minute in Self.minutes {
                let cell = Cell(place: place, kind: .within(minute))
                if minute >= value { bounds.know(cell, MinuteCounts.rank(share, of: max(8, least))...Bounds<Cell>.unbounded) }
                if minute < value, most < Bounds<Cell>.unbounded { bounds.know(cell, 0...MinuteCounts.rank(share, of: most) - 1) }
            }
        }
    }
}

extension MinutesAttack.Place {
    init(_ cell: SubtractionAttack.Cell) { self.init(span: cell.span, service: cell.value) }
}
