import Foundation
import Reception
import Signposting
import Web

/// What families are told beside the directory.
extension ConfigurationReader {
    /// The numbers of the page "something private": `helplines:`.
    func helplines(_ root: ConfigurationSection) -> Helplines {
        root.inside("helplines") { section in
            let numbers = PrivateDoor.allCases.compactMap { door in number(door.rawValue, in: section).map { (door, $0) } }
            return Helplines(
                emergency: number("emergency", in: section) ?? Helplines().emergency, numbers: Dictionary(uniqueKeysWithValues: numbers))
        } ?? Helplines()
    }

    private func number(_ key: String, in section: ConfigurationSection) -> String? {
        section.read(key, "a telephone number of 3 to 15 digits") { text in
            (3...15).contains(text.count(where: \.isNumber)) && text.utf8.allSatisfy("0123456789 +-".utf8.contains) ? text : nil
        }
    }

    /// Who is shown as on duty: `on-duty:`.
    func duty(_ root: ConfigurationSection, in centre: Centre) -> DutyRota {
        DutyRota(root.each("on-duty") { turn($0, services: centre.services.map(\.id.rawValue)) }.compactMap(\.self), zone: centre.zone)
    }

    private func turn(_ section: ConfigurationSection, services: [String]) -> DutyRota.Turn? {
        let service = section.neededChoice("service", of: services, called: "service")
        let name = section.text("name", "a first name, as it is to be shown")
        let days = section.choices("days", of: PaperSettings.dayNames, called: "day").compactMap(PaperSettings.dayNames.firstIndex)
        let (from, to) = (section.timeOfDay("from") ?? 0, section.timeOfDay("to") ?? 24 * 60)
        guard from < to else {
            report.say("on-duty: “to” is not later than “from”", at: section.valuePlace(of: "to"))
            return nil
        }
        return DutyRota.Turn(
            service: Service.ID(service), name: name, weekdays: days.isEmpty ? Set(1...7) : Set(days.map { ($0 + 1) % 7 + 1 }), minutes: from..<to)
    }
}
