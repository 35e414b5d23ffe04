import Intake
import Yams

extension ConfigurationReader {
    func csv(_ section: ConfigurationSection, name: String) -> CSVProfile {
        CSVProfile(
            name: name, delimiter: delimiter(section), dates: dates("dates", section) ?? .iso, births: dates("births", section),
            times: section.choice("times", called: "form of times", or: CSVProfile.TimeForm.minutes),
            minutes: section.number("minutes", in: 1...1440, or: 30), columns: columns(section), statuses: statuses(section))
    }

    private func delimiter(_ section: ConfigurationSection) -> CSVProfile.Delimiter {
        section.read("delimiter", "a delimiter: \",\" or \";\" or tab") { $0.lowercased() == "tab" ? .tab : CSVProfile.Delimiter(rawValue: $0) } ?? .comma
    }

    private func dates(_ key: String, _ section: ConfigurationSection) -> CSVProfile.DateForm? {
        section.read(key, "a form of dates: iso, relative, or day, month and year in the file's order like dd/mm/yyyy", CSVProfile.DateForm.init)
    }

    private func columns(_ section: ConfigurationSection) -> [CSVColumn: String] {
        var (columns, headers): ([CSVColumn: String], Set<String>) = ([:], [])
        for (key, mark, header) in section.pairs("columns") {
            guard section.check(key, among: CSVColumn.allCases.map(\.rawValue), called: "column", key: "columns", at: mark),
                  let column = CSVColumn(rawValue: key) else { continue }
            if !headers.insert(header).inserted { report.say("columns: the header “\(header)” stands for two columns", at: mark) }
            columns[column] = header
        }
        return columns
    }

    private func statuses(_ section: ConfigurationSection) -> [String: CSVProfile.Status] {
        var statuses: [String: CSVProfile.Status] = [:]
        for (word, mark, status) in section.pairs("statuses")
        where section.check(status, among: CSVProfile.Status.allCases.map(\.rawValue), called: "state", key: "statuses", at: mark) {
            statuses[word] = CSVProfile.Status(rawValue: status)
        }
        return statuses
    }
}
