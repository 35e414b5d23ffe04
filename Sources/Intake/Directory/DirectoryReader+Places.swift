import Reception

extension DirectoryReader {
    func locations(_ item: LooseField) -> [DirectoryLocation] {
        item["service_at_locations"].list.map { $0["location"] }.filter { !$0.isEmpty }.map(location)
    }

    /// The service's own, and those of each of its places; the UK profile says at a schedule of which place it is.
    func schedules(_ item: LooseField) -> [DirectorySchedule] {
        let places = item["service_at_locations"].list.compactMap { place in place["id"].text.map { ($0, location(of: place)) } }
        let own = schedules(of: item, at: nil, among: Dictionary(places) { first, _ in first })
        return own + item["service_at_locations"].list.flatMap { place in
            schedules(of: place, at: location(of: place))
        }
    }

    private func location(of place: LooseField) -> String? { place["location"]["id"].text ?? place["location_id"].text }

    /// Terms of 3.0 hang on attributes, those of 1.0 on links to a taxonomy, which is spelled in two ways.
    func terms(_ item: LooseField) -> [DirectoryTerm] {
        let modern = item["attributes"].list.map { $0["taxonomy_term"] }
        let old = item["service_taxonomies", "service_taxonomys"].list.map { $0["taxonomy"] }
        var terms: [DirectoryTerm] = []
        for field in modern + old where !field.isEmpty {
            guard let name = field["name", "term"].text else { continue }
            let term = DirectoryTerm(
                id: field["id"].text, name: name, taxonomy: taxonomy(field), parent: field["parent_id"].text)
            if !terms.contains(term) { terms.append(term) }
        }
        return terms
    }

    private func taxonomy(_ term: LooseField) -> String? {
        if case .object = term["taxonomy"].value { return term["taxonomy"]["name"].text }
        return term["taxonomy", "vocabulary"].text ?? term["taxonomy_detail"]["name"].text
    }

    private func location(_ field: LooseField) -> DirectoryLocation {
        var location = DirectoryLocation()
        location.id = field["id"].text
        location.kind = field["location_type"].text
        location.name = field["name"].text
        location.description = field["description"].text(limit: 5_000)
        if let latitude = field["latitude"].number(in: -90...90), let longitude = field["longitude"].number(in: -180...180) {
            (location.latitude, location.longitude) = (latitude, longitude)
        }
        location.addresses = field["addresses", "physical_addresses"].list.map(address)
        location.accessibility = field["accessibility", "accessibility_for_disabilities"].list.compactMap {
            $0["description", "accessibility", "details"].text(limit: 2_000)
        }
        return location
    }

    private func address(_ field: LooseField) -> DirectoryLocation.Address {
        var address = DirectoryLocation.Address()
        address.lines = [field["address_1"], field["address_2"]].compactMap(\.text)
        address.city = field["city"].text
        address.region = field["region"].text ?? field["state_province"].text
        address.postcode = field["postal_code"].text(limit: 20)?.uppercased()
        address.country = field["country"].text
        return address
    }

    private func schedules(of field: LooseField, at location: String?, among places: [String: String?] = [:]) -> [DirectorySchedule] {
        let lists = [field["schedules"], field["regular_schedules", "regular_schedule"], field["holiday_schedules", "holiday_schedule"]]
        return lists.flatMap(\.list).map { item in
            var schedule = schedule(item)
            schedule.location = location ?? item["service_at_location_id"].text.flatMap { places[$0] ?? nil }
            return schedule
        }
    }

    private func schedule(_ field: LooseField) -> DirectorySchedule {
        let before = field.notes.complaints.count
        var schedule = DirectorySchedule()
        schedule.freq = field["freq"].text(limit: 20)?.uppercased()
        schedule.interval = field["interval"].whole(in: 1...1000)
        schedule.byday = field["byday"].text?.uppercased()
        schedule.bymonthday = field["bymonthday"].text
        (schedule.byweekno, schedule.byyearday) = (field["byweekno"].text, field["byyearday"].text)
        (schedule.bysetpos, schedule.wkst) = (field["bysetpos"].text, field["wkst"].text(limit: 20)?.uppercased())
        schedule.count = field["count"].whole(in: 1...100_000)
        (schedule.dtstart, schedule.until) = (field["dtstart"].day, field["until"].day)
        (schedule.opensAt, schedule.closesAt) = (field["opens_at"].text(limit: 40), field["closes_at"].text(limit: 40))
        (schedule.validFrom, schedule.validTo) = (field["valid_from", "start_date"].day, field["valid_to", "end_date"].day)
        schedule.timezone = field["timezone"].text(limit: 40)
        schedule.description = field["description"].text(limit: 2_000)
        (schedule.notes, schedule.attendingType) = (field["notes"].text(limit: 2_000), field["attending_type"].text)
        schedule.weekday = field["weekday"].whole(in: 0...7)
        schedule.closed = field["closed"].flag
        schedule.unread = unread(field, since: before)
        return schedule
    }

    /// The fields of a schedule that were complained of: what is left without them is another rule.
    private func unread(_ field: LooseField, since before: Int) -> [String]? {
        let names = field.notes.complaints.dropFirst(before).compactMap { $0.origin.field?.split(separator: ".").last.map(String.init) }
        return names.isEmpty ? nil : names
    }
}
