import Logging
import Reception
import Signposting

/// What is counted at a kiosk. A count that fails is logged, and stands in no family's way.
extension KioskRoutes {
    /// Counts one step of signposting.
    func count(_ uptake: Uptake) async {
        do { try await desk.count(uptake) } catch { _ = parts.logger.desk(error, route: "uptake") }
    }

    /// Notes the words of a search that found nothing.
    /// What may be kept of them is the finder's to say, and what is held back for a while, the desk's.
    func note(unfound typed: String, _ finder: Finder, at call: KioskCall) async {
        guard let unfound = finder.unfound(typed) else { return }
        do {
            try await desk.note(UnfoundSearch(words: unfound, language: call.screen.manner.lang, doubtful: finder.isDoubtful(unfound)))
        } catch {
            _ = parts.logger.desk(error, route: "unfound")
        }
    }
}
