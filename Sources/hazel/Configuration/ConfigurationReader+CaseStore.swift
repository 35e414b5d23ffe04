import Foundation
import Reception

/// The central case store, and the centre's sharing agreement with it.
extension ConfigurationReader {
    func caseStore(_ root: ConfigurationSection, centre: Centre) -> CaseStoreSettings? {
        root.inside("case-store") { section -> CaseStoreSettings? in
            let address = section.read("address", "a web address that begins with https://; http:// on this machine alone", Self.receiverAddress)
            if address == nil, !section.has("address") { section.missing("address", "where the case store is: a web address that begins with https://") }
            let hub = section.optionalText("hub", "the hub's name there") ?? centre.id.rawValue
            let (certificate, key) = (section.inside("certificate", key) ?? nil, section.inside("key", key) ?? nil)
            if address?.scheme == "https", !section.has("certificate") { section.missing("certificate", "the hub's certificate, by its file or its credential") }
            if section.has("certificate") != section.has("key") {
                report.say("case-store: a certificate and its key go together", at: section.mark)
            }
            let (authority, receipts) = (section.inside("authority", self.key) ?? nil, section.inside("receipts", self.key) ?? nil)
            let agreement = agreement(section, centre: centre)
            return address.map {
                CaseStoreSettings(
                    address: $0, hub: hub, certificate: certificate, key: key, authority: authority, receipts: receipts, agreement: agreement)
            }
        } ?? nil
    }

    /// A case system that only reads files.
    func csvDrop(_ root: ConfigurationSection, centre: Centre) -> CSVDropSettings? {
        root.inside("csv-drop") { section in
            CSVDropSettings(folder: absolute(section.text("folder", "the path of a folder")), agreement: agreement(section, centre: centre))
        }
    }

    /// What may be told, by service and field. What is not named here stays at the centre.
    func agreement(_ parent: ConfigurationSection, centre: Centre) -> SharingAgreement {
        if !parent.has("agreement") { parent.missing("agreement", "what may be told, by service and field") }
        return parent.inside("agreement") { section in
            var services: [Service.ID: Set<SharingAgreement.Field>] = [:]
            for (id, fields) in section.each("services", { terms($0, centre) }) where !id.isEmpty { services[Service.ID(id)] = fields }
            return SharingAgreement(
                services: services, usual: section.has("usual") ? fields("usual", section) : nil,
                wait: section.number("wait", in: 0...240, or: Self.usualWait(centre)))
        } ?? SharingAgreement()
    }

    /// As long as a family's page lives, where families have a choice at all.
    private static func usualWait(_ centre: Centre) -> Int {
        centre.services.contains { $0.sharing?.familiesChoose == true } ? Int(PageLife.seconds / 60) : 0
    }

    private func terms(_ section: ConfigurationSection, _ centre: Centre) -> (String, Set<SharingAgreement.Field>) {
        let id = section.neededChoice("service", of: centre.services.map(\.id.rawValue), called: "service")
        if centre.service(Service.ID(id))?.sensitive == true {
            report.say("service: of a sensitive service nothing is told; leave it out", at: section.valuePlace(of: "service"))
        }
        return (id, fields("fields", section))
    }

    private func fields(_ key: String, _ section: ConfigurationSection) -> Set<SharingAgreement.Field> {
        Set(section.choices(key, of: SharingAgreement.Field.allCases.map(\.rawValue), called: "field").compactMap(SharingAgreement.Field.init))
    }

    static func receiverAddress(_ text: String) -> URL? {
        guard let url = URL(string: text), let host = url.host(), url.query() == nil, url.fragment() == nil else { return nil }
        return url.scheme == "https" || url.scheme == "http" && ["127.0.0.1", "::1", "[::1]", "localhost"].contains(host) ? url : nil
    }
}
