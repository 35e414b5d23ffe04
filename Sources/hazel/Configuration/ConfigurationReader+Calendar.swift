import Foundation
import Intake
import Reception

extension ConfigurationReader {
    /// Where each thing stands in the events of one system's calendars.
    func calendar(_ section: ConfigurationSection, name: String, services: [String]) -> CalendarProfile {
        let profile = CalendarProfile(
            name: name, zone: zoneIfAny(section), personProperty: property("person-property", section),
            serviceProperty: property("service-property", section), fixedService: fixedService(section, among: services),
            placeProperty: property("place-property", section), holderProperty: property("holder-property", section),
            defaultMinutes: section.number("minutes", in: 1...1440, or: 30))
        if !section.has("service-property"), !section.has("service") {
            section.missing("service-property", "the property that names the service (such as CATEGORIES), or under “service” one for all events")
        }
        return profile
    }

    private func zoneIfAny(_ section: ConfigurationSection) -> TimeZone? {
        section.choice("zone", of: Self.knownZones, called: "time zone").flatMap(TimeZone.init(identifier:))
    }

    private func fixedService(_ section: ConfigurationSection, among services: [String]) -> Service.ID? {
        section.choice("service", of: services, called: "service").map { Service.ID($0) }
    }

    /// The name of a property: letters, digits and hyphens (RFC 5545, section 3.1).
    private func property(_ key: String, _ section: ConfigurationSection) -> String? {
        section.read(key, "the name of a calendar property like CATEGORIES or X-PERSON") { text in
            let plain = text.utf8.allSatisfy { (48...57).contains($0) || (65...90).contains($0) || (97...122).contains($0) || $0 == 45 }
            return text.isEmpty || !plain ? nil : text.uppercased()
        }
    }
}
