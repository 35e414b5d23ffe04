import Intake
import Reception
import Signposting

extension ServiceCard {
    /// What the directory says of a service, beside what the centre's file says.
    init(_ service: Service, here: Bool, entry: DirectoryEntry?, centre: Coordinates?) {
        self.init(service, here: here)
        if let entry { fill(from: entry, centre: centre) }
        if entry?.sensitive == true { self.service.sensitive = true }
        if service.walkIn { ways = Array(Set(ways + [.walkIn])).sorted() }
    }

    private mutating func fill(from entry: DirectoryEntry, centre: Coordinates?) {
        (detail, isNot, minimumAge, maximumAge) = (entry.description, entry.isNot, entry.minimumAge, entry.maximumAge)
        price = ServicePrice(words: entry.fees, options: entry.costs.map { .init(name: $0.option, amount: $0.amount, unit: $0.description) })
        languages = entry.languages.map { ServiceLanguage(name: $0.name, code: $0.code) }
        (phones, url, email) = (entry.phones, entry.url, entry.email)
        (ways, wayInWords) = (entry.ways, entry.wayInWords)
        (schedules, alert, closedForNow) = (entry.schedules, entry.alert, entry.status != .active)
        sites = entry.locations.map { ServiceSite($0, from: centre) }.sorted { $0.metres ?? .infinity < $1.metres ?? .infinity }
        (terms, feeds) = (entry.terms.map(\.name), entry.sources.map(\.feed))
        (own, changed) = (entry.own, entry.lastModified)
    }
}

extension ServiceSite {
    init(_ location: DirectoryLocation, from centre: Coordinates?) {
        self.init(id: location.id, name: location.name)
        let address = location.addresses.first
        lines = (address?.lines ?? []) + [address?.city, address?.region].compactMap(\.self)
        postcode = location.postcode
        position = Coordinates(location)
        metres = position.flatMap { centre?.metres(to: $0) }
        accessibility = location.accessibility
    }
}
