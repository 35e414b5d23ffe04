import Intake

extension ConfigurationReader {
    func imports(_ root: ConfigurationSection, services: [String]) -> ImportSettings {
        root.inside("import") { section in
            var names: [String: Int] = [:]
            return ImportSettings(
                watch: section.optionalText("watch", "a path").map(absolute),
                profiles: section.each("profiles") { profile($0, names: &names, services: services) }.compactMap(\.self))
        } ?? ImportSettings(watch: nil, profiles: [])
    }

    private func profile(_ section: ConfigurationSection, names: inout [String: Int], services: [String]) -> ImportSettings.Profile? {
        let name = section.id("name", among: &names, called: "profile")
        let files = section.optionalText("files", "a pattern of file names like clinic-*.csv")
        let complete = section.flag("complete", or: false)
        let kind = section.neededChoice("form", of: ["csv", "calendar"], called: "form of file")
        switch kind {
        case "csv":
            return .init(name: name, files: files ?? "\(name)*.csv", complete: complete, form: .csv(csv(section, name: name)))
        case "calendar":
            return .init(name: name, files: files ?? "\(name)*.ics", complete: complete, form: .calendar(calendar(section, name: name, services: services)))
        default:
            section.forgive()
            return nil
        }
    }

    func demo(_ root: ConfigurationSection, profiles: [String], fictional: Bool) -> [DemoFile]? {
        guard root.has("demo") else {
            _ = root.node("demo")
            return nil
        }
        if !fictional { report.say("demo: only a centre that says “fictional: yes” may have invented people", at: root.place(of: "demo")) }
        return root.each("demo") { section in
            DemoFile(
                file: absolute(section.text("file", "a path")),
                profile: section.neededChoice("profile", of: profiles, called: "import profile"))
        }
    }
}
