import Foundation
import Reception
import Web
import Words

/// The configuration and the languages that it offers.
enum ConfigurationFindings {
    static func findings(_ configuration: Configuration) -> [Finding] {
        let centre = configuration.centre
        let counts = "\(centre.services.count) services, \(centre.places.count) places, \(centre.kiosks.count) kiosks"
        do {
            let languages = try Languages()
            _ = try Pages(centre: centre, languages: languages, visitorNotice: configuration.visitorNotice)
            return [.ok("configuration", "\(configuration.file): \(counts)"), zone(configuration)] + unread(languages, centre)
        } catch {
            return [.mend("pages", "\(error); install Hazel anew")]
        }
    }

    /// Every mistake of a file that cannot be used, each with its line.
    static func findings(_ error: ConfigurationError) -> [Finding] { error.problems.map { .mend("configuration", $0.description) } }

    private static func unread(_ languages: Languages, _ centre: Centre) -> [Finding] {
        languages.offered(centre.languages).filter { $0.review == .machine }.map {
            .note("language \($0.code)", "translated by machine, and awaits a native reader")
        }
    }

    private static func zone(_ configuration: Configuration) -> Finding {
        .ok("time zone", configuration.centre.zone.identifier)
    }
}
