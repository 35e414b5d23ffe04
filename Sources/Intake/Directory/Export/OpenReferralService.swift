import Foundation
import Reception

/// One service as Open Referral UK 3.0 writes it.
///
/// Telephone numbers stand at a contact, as the UK profile has no others; `application_process` is of HSDS, and `is_not` is
/// Hazel's own: the standard allows further fields everywhere.
struct OpenReferralService {
    let entry: DirectoryEntry

    /// - Parameter entry: as it is published.
    init(_ entry: DirectoryEntry) { self.entry = entry }

    var json: LooseJSON {
        .fields([
            "id": .text(entry.id), "name": .text(entry.name), "status": .text(entry.status.rawValue), "description": .text(entry.description),
            "url": .text(entry.url), "email": .text(entry.email), "fees": .text(entry.fees), "alert": .text(entry.alert),
            "minimum_age": .number(entry.minimumAge), "maximum_age": .number(entry.maximumAge),
            "last_modified": .text(entry.lastModified.map(Coding.text(of:))), "application_process": .text(entry.wayInWords), "is_not": .text(entry.isNot),
            "organization": organisation, "organization_id": organisation?["id"], "contacts": contacts, "attributes": attributes,
            "languages": list(entry.languages, "language") { ["name": .text($0.name), "code": .text($0.code)] },
            "cost_options": list(entry.costs, "cost") {
                ["option": .text($0.option), "amount": .number($0.amount), "amount_description": .text($0.description)]
            },
            "schedules": .list(entry.schedules.enumerated().map(schedule)),
            "service_at_locations": .list(entry.locations.enumerated().map(place)),
        ])
    }

    private var organisation: LooseJSON? {
        entry.organisation.map {
            .object(["id": .text(StableUUID.of("organisation", $0)), "name": .text($0), "description": .text($0)])
        }
    }

    private var contacts: LooseJSON? {
        guard !entry.phones.isEmpty else { return nil }
        let phones = entry.phones.map { LooseJSON.object(["id": .text(id("phone", $0)), "number": .text($0)]) }
        return .list([.object(["id": .text(id("contact", "")), "service_id": .text(entry.id), "phones": .list(phones)])])
    }

    private var attributes: LooseJSON {
        let ways = entry.ways.map { DirectoryTerm(name: $0.rawValue, taxonomy: DirectoryReader.wayTaxonomy) }
        return .list((entry.terms + ways).map { term in
            let termID = term.id ?? StableUUID.of("term", term.taxonomy ?? "", term.name)
            let body = LooseJSON.fields([
                "id": .text(termID), "name": .text(term.name), "description": .text(term.name), "taxonomy": .text(term.taxonomy),
                "parent_id": .text(term.parent),
            ])
            return .object([
                "id": .text(id("attribute", termID)), "link_id": .text(entry.id), "link_type": .text("service"), "taxonomy_term_id": .text(termID),
                "taxonomy_term": body,
            ])
        })
    }

    /// Items that have no more than an id, the service's id and a few fields.
    private func list<Item>(_ items: [Item], _ kind: String, _ fields: (Item) -> [String: LooseJSON?]) -> LooseJSON {
        .list(items.enumerated().map { index, item in
            .fields(fields(item).merging(["id": .text(id(kind, "\(index)")), "service_id": .text(entry.id)]) { $1 })
        })
    }

    /// The id of a part of the service.
    func id(_ kind: String, _ name: String) -> String { StableUUID.of(entry.id, kind, name) }
}
