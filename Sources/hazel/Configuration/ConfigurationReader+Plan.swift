extension ConfigurationReader {
    /// The plan that families are shown: `plan:`. What is in its file is the check's to tell, and no reason not to open.
    func plan(_ root: ConfigurationSection) -> PlanSettings? {
        root.inside("plan") { section -> PlanSettings? in
            let blocked = section.texts("blocked", "an id of the plan, such as lift-a").map(\.text)
            if !section.has("file") { section.missing("file", "the file of the plan, an SVG") }
            return section.optionalText("file", "a path").map { PlanSettings(file: absolute($0), blocked: Set(blocked)) }
        } ?? nil
    }
}
