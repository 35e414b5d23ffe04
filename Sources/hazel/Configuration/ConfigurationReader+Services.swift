import Reception
import Yams

extension ConfigurationReader {
    func services(_ root: ConfigurationSection, places: [String]) -> [(service: Service, directoryID: String?)] {
        var (ids, names): ([String: Int], [String: Int]) = ([:], [:])
        let services = root.each("services") { section in
            let entry = service(section, places: places, ids: &ids)
            claim(entry.service, names: &names, in: section)
            return entry
        }
        if services.isEmpty { root.missing("services", "a list of what families come for") }
        return services
    }

    private func service(
        _ section: ConfigurationSection, places: [String], ids: inout [String: Int]
    ) -> (service: Service, directoryID: String?) {
        let from = section.optionalText("from", "the service's id in the directory")
        let organisation = section.optionalText("organisation", "the organisation behind the service")
        if organisation == nil, from == nil {
            section.missing("organisation", "the organisation behind the service, or under “from” its id in the directory")
        }
        let service = Service(
            id: Service.ID(section.id(among: &ids, called: "service")), name: section.text("name", "the name that families know"),
            organisation: organisation ?? "", place: place(section, among: places),
            sensitive: section.flag("sensitive", or: false), walkIn: section.flag("walk-in", or: false), window: window(section),
            aliases: section.texts("aliases", "another name of the service").map(\.text),
            summary: section.optionalText("summary", "one sentence"),
            symbol: section.choice("symbol", of: vocabulary.symbols, called: "symbol"), sharing: sharing(section))
        return (service, from)
    }

    /// Where no place was read, it is the places that are wrong, and not each service.
    private func place(_ section: ConfigurationSection, among places: [String]) -> Place.ID? {
        guard !places.isEmpty else { return section.optionalText("place", "a place").map { Place.ID($0) } }
        return section.choice("place", of: places, called: "place").map { Place.ID($0) }
    }

    private func window(_ section: ConfigurationSection) -> ArrivalWindow {
        let usual = ArrivalWindow.usual
        return section.inside("window") { part in
            let window = ArrivalWindow(
                early: part.number("early", in: 0...720, or: usual.early), late: part.number("late", in: 0...720, or: usual.late),
                tooLate: part.number("too-late", in: 0...720, or: usual.tooLate))
            if window.tooLate < window.late {
                report.say("too-late: must not be less than “late”, which is \(window.late) minutes", at: part.valuePlace(of: "too-late"))
            }
            return window
        } ?? usual
    }

    /// A name or an alias that two services have would send a family to the wrong one.
    private func claim(_ service: Service, names: inout [String: Int], in section: ConfigurationSection) {
        for name in Set([service.id.rawValue, service.name] + service.aliases).map({ $0.lowercased() }).sorted() where !name.isEmpty {
            if let line = names[name], line != section.mark?.line {
                report.say("aliases: “\(name)” means the service on line \(line) already", at: section.place(of: "aliases"))
            }
            names[name] = names[name] ?? section.mark?.line ?? 0
        }
    }
}
