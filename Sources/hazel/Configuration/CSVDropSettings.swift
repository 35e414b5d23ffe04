import Reception

/// The folder in which a case system finds files, and what may be told there.
struct CSVDropSettings: Sendable {
    var folder: String
    var agreement: SharingAgreement

    /// What its cursor is called in the store.
    static let receiver = "csv-drop"
}
