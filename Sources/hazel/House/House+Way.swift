import Hardware
import Logging
import Reception
import Signposting
import Web

extension House {
    /// "Show me the way"; `nil` where the centre has no plan, or one that cannot be used: the check tells what is wrong with it.
    func wayDesk(_ shown: ShownPlaces) -> WayDesk? {
        guard let settings = configuration.plan else { return nil }
        do throws(PlanError) {
            let lamps = (configuration.board?.lines ?? []).compactMap { if case .lamp(.place(let place)) = $0.meaning { place } else { nil } }
            return WayDesk(finder: try settings.finder(), lamps: Set(lamps)) { shown.light($0) }
        } catch {
            logger.error("the plan cannot be used, and nobody is shown the way", metadata: ["faults": "\(error.faults.count)", "first": "\(error.lines[0])"])
            return nil
        }
    }
}
