extension Disclosure {
    /// What stands below each table.
    public var says: String {
        let hidden = least > 2 ? "Counts of 1 to \(least - 1) are not told. " : ""
        return hidden + (base > 1 ? "Others are rounded to the nearest \(base), totals on their own, so that rows need not add up." : "Others are not rounded.")
    }
}

extension Disclosure {
    /// Nothing is hidden, and nothing rounded: for those alone whose right it is, and whose every look is written down.
    public static let exact = Disclosure(least: 1, base: 1)
}
