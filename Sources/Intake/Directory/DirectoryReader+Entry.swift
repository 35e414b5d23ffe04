import Foundation
import Reception

extension DirectoryReader {
    /// One service. Without an id or a name it is none.
    func entry(_ item: LooseField, _ version: DirectoryVersion?) -> DirectoryEntry? {
        guard case .object = item.value else { return refuse(item, "is not an object") }
        guard let id = item["id"].text(limit: 200) else { return refuse(item["id"], "is missing, so that the service cannot be kept") }
        item.notes.service = id
        defer { item.notes.service = nil }
        guard let name = item["name"].text(limit: 300) else { return refuse(item["name"], "is missing, so that the service cannot be shown") }
        guard !isOfTaxonomy(item) else { return refuse(item, "is a taxonomy or a term of one, and no service") }
        var entry = DirectoryEntry(id: id, name: name, feed: feed, version: version ?? DirectoryVersion(of: item.value))
        describe(&entry, item)
        reach(&entry, item)
        entry.status = status(item["status"])
        (entry.minimumAge, entry.maximumAge) = ages(item)
        entry.costs = item["cost_options"].list.map(cost)
        entry.languages = languages(item["languages"])
        entry.locations = locations(item)
        entry.schedules = schedules(item)
        (entry.ways, entry.terms) = beginnings(item, entry.schedules, terms(item))
        entry.wayInWords = item["application_process"].text(limit: 2_000)
        entry.isNot = item["is_not"].text
        entry.lastModified = item["last_modified"].instant
        return entry
    }

    /// A publisher's taxonomies and terms have an id, a name and a description as well, and fields that no service has (HSDS 3.0:
    /// `taxonomy`, `taxonomy_term`).
    private func isOfTaxonomy(_ item: LooseField) -> Bool {
        guard case .object(let fields) = item.value else { return false }
        let names = Set(fields.keys)
        if !names.isDisjoint(with: ["status", "organization", "organization_id", "schedules", "service_at_locations"]) { return false }
        return !names.isDisjoint(with: ["taxonomy", "taxonomy_id", "taxonomy_terms", "term_uri", "parent_id", "vocabulary"])
            || names.isSuperset(of: ["uri", "version"])
    }

    private func describe(_ entry: inout DirectoryEntry, _ item: LooseField) {
        entry.organisation = item["organization", "organisation"]["name"].text(limit: 300)
        entry.description = item["description"].text(limit: 20_000)
        entry.summary = entry.description.map { PlainText.sentence($0) }
        entry.fees = item["fees", "fees_description"].text(limit: 2_000)
        entry.alert = item["alert"].text(limit: 2_000)
    }

    /// The service's own numbers come before those of its contacts, and those before its places'.
    private func reach(_ entry: inout DirectoryEntry, _ item: LooseField) {
        entry.url = item["url"].web ?? item["organization"]["website", "url"].web
        entry.email = item["email"].email ?? item["contacts"].list.lazy.compactMap { $0["email"].email }.first
        let places = item["service_at_locations"].list
        let holders = [item] + item["contacts"].list + places + places.flatMap { $0["contacts"].list }
        var phones: [String] = []
        for number in holders.flatMap({ $0["phones"].list }).compactMap({ $0["number"].phone }) where !phones.contains(number) {
            phones.append(number)
        }
        entry.phones = phones
    }

    /// A feed that says nothing, or a word of its own, means a service that is there.
    private func status(_ field: LooseField) -> DirectoryEntry.Status {
        guard let text = field.text else { return .active }
        if let status = DirectoryEntry.Status(rawValue: text.lowercased().replacing("_", with: " ")) { return status }
        field.notes.warn(field.path, "is an unknown status; the service is taken as active")
        return .active
    }

    /// Of several groups that 1.0 may name, the span of all; a group without a bound takes the bound away.
    private func ages(_ item: LooseField) -> (Int?, Int?) {
        let groups = item["eligibilities", "eligibilitys"].list
        let bounds = (groups.isEmpty ? [item] : groups).map { group in
            (group["minimum_age"].whole(in: 0...150), group["maximum_age"].whole(in: 0...150))
        }
        let (lows, highs) = (bounds.compactMap(\.0), bounds.compactMap(\.1))
        let low = lows.count == bounds.count ? lows.min() : nil
        let high = highs.count == bounds.count ? highs.max() : nil
        guard let low, let high, low > high else { return (low, high) }
        item.notes.warn(item["minimum_age"].path, "is above the maximum age; both are left out")
        return (nil, nil)
    }

    private func cost(_ field: LooseField) -> DirectoryCost {
        DirectoryCost(
            option: field["option"].text, amount: field["amount"].number(in: 0...1_000_000), description: field["amount_description"].text)
    }

    private func languages(_ field: LooseField) -> [DirectoryLanguage] {
        field.list.compactMap { item in
            let language = DirectoryLanguage(name: item["name", "language"].text, code: item["code"].text(limit: 35))
            return language.name == nil && language.code == nil ? nil : language
        }
    }

    private func refuse(_ field: LooseField, _ reason: String) -> DirectoryEntry? {
        field.notes.refuse(field.path, reason)
        return nil
    }
}
