import Foundation
import Reception

/// The resources of FHIR R4 that a reception has something to say of, with the elements that it says.
///
/// Encounter, Location and Appointment name UK Core's profiles (https://fhir.hl7.org.uk/StructureDefinition); these make no further
/// element mandatory. <https://hl7.org/fhir/R4/encounter.html>, `appointment.html`, `location.html`, `provenance.html`.
enum FHIR {
    /// In a bundle, a patch is a Binary that holds a JSON Patch (RFC 6902).
    static let patch = "application/json-patch+json"

    struct Identifier: Encodable, Hashable {
        var system: String?
        var value: String

        /// What follows `identifier=` in a search.
        var token: String { "\(system ?? "")|\(value)" }
    }

    struct Coding: Encodable, Hashable {
        var system: String
        var code: String
        var display: String?
    }

    struct Concept: Encodable, Hashable {
        var coding: [Coding]?
        var text: String?
    }

    /// A reference by identifier: the receiver knows its own ids, and the hub does not.
    struct Reference: Encodable, Hashable {
        var type: String?
        var identifier: Identifier?
        var display: String?
    }

    struct Period: Encodable, Hashable {
        var start: Date
        var end: Date?
    }

    struct Meta: Encodable, Hashable {
        var profile: [String]

        static func core(_ resource: String) -> Meta { Meta(profile: ["https://fhir.hl7.org.uk/StructureDefinition/UKCore-\(resource)"]) }
    }

    struct Location: Encodable {
        var resourceType = "Location"
        var meta = Meta.core("Location")
        var identifier: [Identifier]
        var status = "active"
        var name: String
        var mode = "instance"
        var physicalType = Concept(
            coding: [Coding(system: "http://terminology.hl7.org/CodeSystem/location-physical-type", code: "ro", display: "Room")])
    }

    struct Appointment: Encodable {
        var resourceType = "Appointment"
        var meta = Meta.core("Appointment")
        var identifier: [Identifier]
        var status: String
        var serviceType: [Concept]
        var start, end: Date?
        var minutesDuration: Int?
        var participant: [Participant]

        /// `app-1`: each has an actor.
        struct Participant: Encodable {
            var actor: Reference
            var status = "accepted"
        }
    }

    struct Encounter: Encodable {
        var resourceType = "Encounter"
        var meta = Meta.core("Encounter")
        var identifier: [Identifier]
        var status: String
        var statusHistory: [Past]?
        var `class` = Coding(system: "http://terminology.hl7.org/CodeSystem/v3-ActCode", code: "AMB", display: "ambulatory")
        var serviceType: Concept?
        var subject: Reference?
        var appointment: [Reference]?
        var period: Period
        var location: [At]?
        var serviceProvider: Reference?

        struct Past: Encodable, Hashable {
            var status: String
            var period: Period
        }

        struct At: Encodable, Hashable {
            var location: Reference
            var status: String
            var period: Period
        }
    }

    /// It has no identifier in R4; its id is that of the change, so that the same is written once.
    struct Provenance: Encodable {
        var resourceType = "Provenance"
        var id: String
        var target: [Reference]
        var occurredDateTime: Date
        var recorded: Date
        var agent: [Agent]

        struct Agent: Encodable {
            var type = Concept(
                coding: [Coding(system: "http://terminology.hl7.org/CodeSystem/provenance-participant-type", code: "assembler", display: "Assembler")])
            var who: Reference
        }
    }

    struct Binary: Encodable {
        var resourceType = "Binary"
        var contentType = FHIR.patch
        var data: String
    }
}
