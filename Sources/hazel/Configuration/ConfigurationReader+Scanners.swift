import Hardware
import Reception
import Yams

/// What hangs on a kiosk besides its screen.
extension ConfigurationReader {
    func scanners(_ root: ConfigurationSection, kiosks: [Kiosk]) -> [ScannerSettings] {
        var devices: [String: Int] = [:]
        return root.each("scanners") { section in
            let kiosk = kiosk(section, among: kiosks), device = device(section, among: &devices, called: "scanner")
            switch section.neededChoice("form", of: ["keyboard", "serial"], called: "form of a scanner") {
            case "keyboard": return ScannerSettings(kiosk: kiosk, device: device, form: .keyboard, ends: ends(section))
            case "serial":
                return ScannerSettings(kiosk: kiosk, device: device, form: .serial(baud: baud(section)), ends: suffix(section))
            default:
                section.forgive()
                return ScannerSettings(kiosk: kiosk, device: device)
            }
        }
    }

    func printers(_ root: ConfigurationSection, kiosks: [Kiosk]) -> [PrinterSettings] {
        var devices: [String: Int] = [:], places: [Kiosk.ID: Int] = [:]
        return root.each("printers") { section in
            let kiosk = kiosk(section, among: kiosks), device = device(section, among: &devices, called: "printer")
            if let line = places[kiosk], !kiosk.rawValue.isEmpty {
                report.say("kiosk: “\(kiosk)” has a printer on line \(line) already; a slip is printed once", at: section.valuePlace(of: "kiosk"))
            }
            places[kiosk] = section.valuePlace(of: "kiosk")?.line ?? 0
            let form = section.neededChoice("form", of: ["usb", "serial"], called: "form of a printer")
            if form.isEmpty { section.forgive() }
            return PrinterSettings(kiosk: kiosk, device: device, baud: form == "serial" ? baud(section) : nil, pictures: section.flag("pictures", or: true))
        }
    }

    private func kiosk(_ section: ConfigurationSection, among kiosks: [Kiosk]) -> Kiosk.ID {
        Kiosk.ID(section.neededChoice("kiosk", of: kiosks.map(\.id.rawValue), called: "kiosk"))
    }

    /// A path that stands for one device alone: two that read the same scanner would each get nothing.
    private func device(_ section: ConfigurationSection, among known: inout [String: Int], called kind: String) -> String {
        let path = section.text("device", "the path of the device, such as /dev/input/by-id/…-event-kbd")
        guard !path.isEmpty else { return "" }
        let device = absolute(path), mark = section.valuePlace(of: "device")
        if let line = known[device] { report.say("device: is that of the \(kind) on line \(line) already; each has its own", at: mark) }
        known[device] = mark?.line ?? 0
        return device
    }

    private func baud(_ section: ConfigurationSection) -> Int {
        let list = SerialSpeed.all.map(String.init).joined(separator: ", ")
        return section.read("baud", "one of \(list)") { Int($0).flatMap { SerialSpeed.all.contains($0) ? $0 : nil } } ?? 9600
    }

    /// With which key a scanner that types ends a scan.
    private func ends(_ section: ConfigurationSection) -> ScanEnds {
        let names = ScanEnd.allCases.map(\.rawValue) + ["any"]
        return section.choice("end", of: names, called: "end of a scan").flatMap(ScanEnd.init).map { ScanEnds([$0]) } ?? .any
    }

    /// With which bytes a serial scanner does.
    private func suffix(_ section: ConfigurationSection) -> ScanEnds {
        let suffixes: [String: Set<ScanEnd>] = ["cr": [.enter], "lf": [.lf], "crlf": [.enter, .lf], "tab": [.tab], "none": [.pause]]
        return section.choice("suffix", of: ["cr", "lf", "crlf", "tab", "none"], called: "suffix").flatMap { suffixes[$0] }.map(ScanEnds.init) ?? .any
    }
}
