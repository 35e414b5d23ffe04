import Reception
import Signposting

/// The plan that families are shown: every mistake in it, and what of the centre is not on it.
enum PlanFindings {
    static func findings(_ configuration: Configuration) -> [Finding] {
        guard let settings = configuration.plan else { return [] }
        do throws(PlanError) {
            return findings(try settings.finder(), settings, configuration.centre)
        } catch {
            return error.lines.map { .mend("plan", $0) }
        }
    }

    private static func findings(_ finder: WayFinder, _ settings: PlanSettings, _ centre: Centre) -> [Finding] {
        let (missing, strangers) = finder.plan.differences(to: centre)
        let mistakes = PlanError(file: settings.file, faults: strangers).lines.map { Finding.mend("plan", $0) }
        let kiosks = centre.kiosks.filter { finder.plan.spot(of: $0.id) == nil }.map {
            Finding.note("plan", "kiosk-\($0.id) is not on it: that screen shows nobody the way")
        }
        let absent = missing.map { Finding.note("plan", "place-\($0) is not on it: nobody is shown the way there") }
        let drawn = centre.places.count - missing.count
        return [.ok("plan", "\(settings.file): \(drawn) of \(centre.places.count) places, \(finder.plan.floors.count) floors")]
            + mistakes + kiosks + absent + steps(finder, centre) + blocked(settings)
    }

    /// Places to which no way leads that can be rolled.
    private static func steps(_ finder: WayFinder, _ centre: Centre) -> [Finding] {
        centre.kiosks.flatMap { kiosk in
            centre.places.compactMap { place in
                guard case .noStepFreeWay = finder.way(from: kiosk.id, to: place.id) else { return nil }
                return .note("plan", "from kiosk-\(kiosk.id) to place-\(place.id) there is no way without steps")
            }
        }
    }

    private static func blocked(_ settings: PlanSettings) -> [Finding] {
        settings.blocked.sorted().map { .note("plan", "\($0) is blocked; take it from plan: blocked: when it works again") }
    }
}
