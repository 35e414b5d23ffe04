import Foundation
import Reception

/// A FHIR R4 server that is told of visits, and what may be told there.
struct FHIRSettings: Sendable {
    var address: URL
    /// How the centre's own short names become unique there: `SYSTEM/place`.
    var system: String
    /// Sent as `Authorization: Bearer`; `nil` where the server asks for nothing.
    var token: PassSettings.Key?
    var agreement: SharingAgreement

    /// What its cursor is called in the store.
    static let receiver = "fhir"
}
