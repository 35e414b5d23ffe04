import Reception

extension CSVProfile.DateForm {
    /// The day that a text of this form names, by hand and without a formatter: a large file asks this hundreds of thousands
    /// of times. With a separator, days and months may have one digit, as spreadsheets write them; ISO 8601 wants both.
    func day(_ text: String, today: CentreDay) -> CentreDay? {
        switch self {
        case .iso: numbers(text, separator: UInt8(ascii: "-"), widths: [4...4, 2...2, 2...2]).flatMap { Self.day($0, [.year, .month, .day]) }
        case .relative: Self.relative(text, today: today)
        case .declared(let order, let separator):
            numbers(text, separator: separator?.asciiValue, widths: order.map { Self.width($0, separated: separator != nil) })
                .flatMap { Self.day($0, order) }
        }
    }

    private static func width(_ part: Part, separated: Bool) -> ClosedRange<Int> {
        part == .year ? 4...4 : separated ? 1...2 : 2...2
    }

    private static func day(_ numbers: [Int], _ order: [Part]) -> CentreDay? {
        guard let year = order.firstIndex(of: .year), let month = order.firstIndex(of: .month),
              let day = order.firstIndex(of: .day) else { return nil }
        return CentreDay(existing: numbers[year], numbers[month], numbers[day])
    }

    /// Three numbers of these widths with the separator between them, and nothing else.
    private func numbers(_ text: String, separator: UInt8?, widths: [ClosedRange<Int>]) -> [Int]? {
        var rest = text.utf8[...]
        var found: [Int] = []
        for width in widths {
            if let separator, !found.isEmpty {
                guard rest.popFirst() == separator else { return nil }
            }
            guard let number = CSVDigits.take(&rest, width) else { return nil }
            found.append(number)
        }
        return rest.isEmpty ? found : nil
    }

    /// `today`, `today+7`, `today-1`: at most 999 days away.
    private static func relative(_ text: String, today: CentreDay) -> CentreDay? {
        CSVDigits.offset(text, from: "today").map { $0 == 0 ? today : today.advanced(by: $0) }
    }
}
