import Signposting

extension PlanSettings {
    /// Reads the plan.
    /// - Throws: ``PlanError`` with all that is wrong in it, or with what is blocked and is not there.
    func finder() throws(PlanError) -> WayFinder {
        let plan = try FloorPlan(file: file)
        do throws(PlanFault) {
            return try WayFinder(plan, blocked: blocked)
        } catch {
            throw PlanError(file: file, faults: [error])
        }
    }
}
