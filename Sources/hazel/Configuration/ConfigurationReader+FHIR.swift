import Foundation
import Reception

/// A FHIR server, and the centre's sharing agreement with it.
extension ConfigurationReader {
    func fhir(_ root: ConfigurationSection, centre: Centre) -> FHIRSettings? {
        root.inside("fhir") { section -> FHIRSettings? in
            let address = section.read("address", "a web address that begins with https://; http:// on this machine alone", Self.receiverAddress)
            if address == nil, !section.has("address") { section.missing("address", "where the FHIR server is: a web address that begins with https://") }
            let system = section.text("system", "a web address under which this centre's own names are unique")
            let token = section.inside("token", key) ?? nil
            let agreement = agreement(section, centre: centre)
            return address.map { FHIRSettings(address: $0, system: system, token: token, agreement: agreement) }
        } ?? nil
    }
}
