/// Digits as lines, for a picture on paper.
enum Digits {
    /// Each 8 wide and 14 high, from 0 to 9.
    private static let paths = [
        "M0 0H8V14H0Z", "M4 0V14", "M0 0H8V7H0V14H8", "M0 0H8V14H0 M2 7H8", "M0 0V7H8 M8 0V14",
        "M8 0H0V7H8V14H0", "M8 0H0V14H8V7H0", "M0 0H8V14", "M0 0H8V14H0Z M0 7H8", "M8 7H0V0H8V14H0",
    ]

    /// A number's digits beside one another, 12 from one to the next, in the middle of a point.
    static func outlines(of number: Int, around centre: Point) -> [Outline] {
        let digits = String(number).compactMap(\.wholeNumberValue)
        let left = centre.x - (12 * Double(digits.count) - 4) / 2
        return zip(0..., digits).map { place, digit in
            Outline(path: paths[digit][...], at: Point(left + 12 * Double(place), centre.y - 7))
        }
    }
}

extension Outline {
    fileprivate init(path: Substring, at corner: Point) {
        self.init(chains: PathReader.chains(of: path).map { $0.map { $0 + corner } })
    }
}
