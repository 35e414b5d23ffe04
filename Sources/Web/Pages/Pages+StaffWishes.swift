import Reception
import Words

extension Pages {
    /// How a party is called and where it waits, where that is not as usual.
    func wishes(_ row: BoardRow, _ language: Language) -> [String] {
        let wish = row.wish.unusual
        return [
            wish.call.map { language("staff.wish.\($0.rawValue)") }, wish.spot.map { language("staff.wish.\($0.rawValue)") },
        ].compactMap { $0 }
    }
}
