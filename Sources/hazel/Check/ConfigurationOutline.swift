import Foundation
import Logging
import Reception

/// A configuration without its texts: the ids, numbers and choices that decide what the hub does. What is not on this list stays in
/// the centre.
struct ConfigurationOutline: Encodable {
    let centre, zone, state, socket, kioskAddress, staffAddress, passKey, clockTrust, logLevel: String
    let fictional, paper, watchesFolder, demo: Bool
    let languages, places, importForms, visitorNotices: [String]
    let services: [Service]
    let kiosks: [Kiosk]
    let directory: String?
    let passDays, lookUpMisses, lookUpMinutes: Int

    struct Service: Encodable {
        let id: String
        let sensitive, walkIn: Bool
        let place: String?
    }

    struct Kiosk: Encodable {
        let id, language: String
        let pixelsPerMillimetre: Double
        let keys: Int
        let speaks: Bool
    }

    init(_ configuration: Configuration) {
        let building = configuration.centre
        (centre, zone, fictional) = (building.id.rawValue, building.zone.identifier, building.fictional)
        (state, socket) = (SafeText.of(configuration.state), SafeText.of(configuration.socket.path))
        (kioskAddress, staffAddress) = ("\(configuration.listen.kiosk)", "\(configuration.listen.staff)")
        (clockTrust, logLevel) = (configuration.clockTrust.rawValue, configuration.logLevel.rawValue)
        (paper, watchesFolder, demo) = (configuration.paper != nil, configuration.imports.watch != nil, configuration.demo != nil)
        (languages, places) = (building.languages, building.places.map(\.id.rawValue))
        services = building.services.map {
            Service(id: $0.id.rawValue, sensitive: $0.sensitive, walkIn: $0.walkIn, place: $0.place?.rawValue)
        }
        kiosks = building.kiosks.map {
            Kiosk(
                id: $0.id.rawValue, language: $0.language, pixelsPerMillimetre: $0.pixelsPerMillimetre, keys: $0.keys.count,
                speaks: configuration.speech[$0.id] != nil)
        }
        visitorNotices = configuration.visitorNotice.keys.sorted()
        importForms = configuration.imports.profiles.map { profile in
            switch profile.form {
            case .csv: "csv"
            case .calendar: "calendar"
            }
        }
        directory = configuration.directory.map { $0.feeds.map(\.outline).joined(separator: "; ") }
        passKey = switch configuration.passes.key {
        case .file?: "a file"
        case .credential?: "a credential"
        case nil: "none"
        }
        (passDays, lookUpMisses, lookUpMinutes) = (configuration.passes.days, configuration.lookUp.misses, configuration.lookUp.minutes)
    }
}
