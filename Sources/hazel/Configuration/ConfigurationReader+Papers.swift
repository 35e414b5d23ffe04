import Passes
import Reception

extension ConfigurationReader {
    func passes(_ root: ConfigurationSection) -> PassSettings {
        root.inside("passes") { section in
            PassSettings(
                ring: path("ring", in: section, or: "/var/lib/hazel/pass-keys.json"), key: section.inside("key", key) ?? nil,
                days: section.number("days", in: 1...PassForm.longestDays, or: 180))
        } ?? PassSettings(ring: "/var/lib/hazel/pass-keys.json", key: nil, days: 180)
    }

    /// A file or a credential: a key, or what goes with one.
    func key(_ section: ConfigurationSection) -> PassSettings.Key? {
        let file = section.optionalText("file", "a path").map { PassSettings.Key.file(absolute($0)) }
        let credential = section.read("credential", "the name of a credential, without a slash") { name in
            name.isEmpty || name.contains("/") || name.hasPrefix(".") ? nil : PassSettings.Key.credential(name)
        }
        if file != nil, credential != nil { report.say("key: has a file and a credential; keep one of them", at: section.mark) }
        if file == nil, credential == nil, !section.has("credential") { section.missing("file", "the key's file, or under “credential” its name") }
        return credential ?? file
    }

    func paper(_ root: ConfigurationSection) -> PaperSettings? {
        root.inside("paper") { section -> PaperSettings? in
            let opening = section.timeOfDay("opening")
            if opening == nil, !section.has("opening") { section.missing("opening", "the time at which the doors open, like 08:30") }
            let days = section.choices("days", of: PaperSettings.dayNames, called: "day").compactMap(PaperSettings.dayNames.firstIndex)
            let before = section.number("before-opening", in: 0...240, or: 30)
            guard let target = target(section) else { return nil }
            return PaperSettings(opening: opening ?? 0, before: before, weekdays: days.isEmpty ? Set(1...5) : Set(days.map { $0 + 1 }), to: target)
        } ?? nil
    }

    private func target(_ section: ConfigurationSection) -> PaperSettings.Target? {
        let command = section.texts("printer", "a program or one of its arguments").map(\.text)
        let folder = section.optionalText("folder", "a path").map { PaperSettings.Target.folder(absolute($0)) }
        if !command.isEmpty, folder != nil { report.say("paper: has a printer and a folder; keep one of them", at: section.mark) }
        if command.isEmpty, folder == nil, !section.has("folder") {
            section.missing("printer", "the program that prints, such as [lp, -d, office], or under “folder” where the list is put")
        }
        return command.isEmpty ? folder : .command(command)
    }
}
