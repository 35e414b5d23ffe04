import Foundation
import Reception

/// The central case store, how this hub shows who it is, and what may be told there.
struct CaseStoreSettings: Sendable {
    var address: URL
    /// The hub's name there.
    var hub: String
    /// The hub's certificate and its key; both, or neither.
    var certificate, key: PassSettings.Key?
    /// Whose certificates are believed; `nil` for those of the system.
    var authority: PassSettings.Key?
    /// The case store's key of receipts, as it was when this hub was enrolled; `nil`: receipts are kept as they come.
    var receipts: PassSettings.Key?
    var agreement: SharingAgreement

    /// What its cursor is called in the store.
    static let receiver = "case-store"
}
