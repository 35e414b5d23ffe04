import Reception

extension OpenReferralService {
    /// Where the service is. Fields that the standard wants and the centre does not know stay empty.
    func place(_ index: Int, _ location: DirectoryLocation) -> LooseJSON {
        let locationID = location.id ?? id("location", "\(index)")
        let place = LooseJSON.fields([
            "id": .text(locationID), "location_type": .text(location.kind), "name": .text(location.name), "description": .text(location.description),
            "latitude": .number(location.latitude), "longitude": .number(location.longitude),
            "addresses": .list(location.addresses.enumerated().map { address($0, $1, locationID, location.kind) }),
            "accessibility": .list(location.accessibility.enumerated().map { index, text in
                .object(["id": .text(id("accessibility", locationID + "\(index)")), "location_id": .text(locationID), "description": .text(text)])
            }),
        ])
        return .object([
            "id": .text(id("place", locationID)), "service_id": .text(entry.id), "location_id": .text(locationID), "location": place,
        ])
    }

    private func address(_ index: Int, _ address: DirectoryLocation.Address, _ location: String, _ kind: String?) -> LooseJSON {
        let second = address.lines.dropFirst().joined(separator: ", ")
        return .fields([
            "id": .text(id("address", location + "\(index)")), "location_id": .text(location), "address_type": .text(kind),
            "address_1": .text(address.lines.first ?? ""), "address_2": second.isEmpty ? nil : .text(second), "city": .text(address.city ?? ""),
            "state_province": .text(address.region ?? ""), "postal_code": .text(address.postcode ?? ""), "country": .text(address.country ?? ""),
        ])
    }

    /// When it is open; of fields that only HSDS has, those that are filled.
    func schedule(_ index: Int, _ schedule: DirectorySchedule) -> LooseJSON {
        var fields: [String: LooseJSON?] = [
            "id": .text(id("schedule", "\(index)")), "service_id": .text(entry.id), "interval": .number(schedule.interval),
            "service_at_location_id": .text(schedule.location.map { id("place", $0) }), "count": .number(schedule.count),
            "weekday": .number(schedule.weekday), "closed": schedule.closed.map { .flag($0) },
        ]
        let days: [String: CentreDay?] = [
            "dtstart": schedule.dtstart, "until": schedule.until, "valid_from": schedule.validFrom, "valid_to": schedule.validTo,
        ]
        for (name, day) in days { fields[name] = .text(day?.description) }
        for (name, text) in Self.texts(schedule) { fields[name] = .text(text) }
        return .fields(fields)
    }

    private static func texts(_ schedule: DirectorySchedule) -> [String: String?] {
        [
            "freq": schedule.freq, "byday": schedule.byday, "bymonthday": schedule.bymonthday, "byweekno": schedule.byweekno,
            "byyearday": schedule.byyearday, "bysetpos": schedule.bysetpos, "wkst": schedule.wkst, "opens_at": schedule.opensAt,
            "closes_at": schedule.closesAt, "timezone": schedule.timezone, "description": schedule.description, "notes": schedule.notes,
            "attending_type": schedule.attendingType,
        ]
    }
}
