import Logging
import Reception

/// What is counted at a kiosk. A count that fails is logged, and stands in no family's way.
extension KioskRoutes {
    /// Counts one step of signposting.
    func count(_ uptake: Uptake) async {
        do { try await desk.count(uptake) } catch { _ = parts.logger.desk(error, route: "uptake") }
    }

    /// Notes the words of a search that found nothing.
    /// - Parameter unfound: as `Finder.unfound` leaves them; `nil` where nothing may be kept.
    func note(unfound: String?, at call: KioskCall) async {
        guard let unfound else { return }
        do {
            try await desk.note(UnfoundSearch(words: unfound, language: call.screen.manner.lang))
        } catch {
            _ = parts.logger.desk(error, route: "unfound")
        }
    }
}
