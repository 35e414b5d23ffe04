import Foundation
import Reception
import Testing

@testable import hazel

@Suite("The case store in a configuration") struct CaseStoreConfigurationTests {
    private static func text(_ lines: String) -> String { Samples.small + "\ncase-store: " + lines }

    @Test("is absent where the file says nothing: then nothing leaves the centre") func absent() throws {
        #expect(try Samples.read(Samples.small).caseStore == nil)
    }

    @Test("is what the file says, and paths are from the file") func said() throws {
        let settings = try #require(try Samples.read(Self.text("""
            {address: "https://cases.example:8443", certificate: {file: hub.pem}, key: {credential: hub-key}, authority: {file: /a.pem}, receipts: {file: r.pub},
              agreement: {wait: 5, services: [{service: speech-therapy, fields: [people, names]}]}}
            """)).caseStore)
        #expect(settings.address.absoluteString == "https://cases.example:8443" && settings.hub == "riverside")
        #expect(settings.certificate == .file("/etc/hazel/hub.pem") && settings.key == .credential("hub-key") && settings.authority == .file("/a.pem"))
        #expect(settings.receipts == .file("/etc/hazel/r.pub"))
        #expect(settings.agreement == SharingAgreement(services: ["speech-therapy": [.people, .names]], usual: nil, wait: 5))
    }

    @Test("leaves families their time where they have a choice") func wait() throws {
        let choice = Samples.small.replacing("aliases: [SLT]", with: "sharing: {families-choose: yes}")
        let rest = "\ncase-store: {address: \"http://127.0.0.1:1\", agreement: {usual: []}}"
        #expect(try Samples.read(choice + rest).caseStore?.agreement.wait == 30)
        #expect(try Samples.read(Samples.small + rest).caseStore?.agreement == SharingAgreement(usual: []))
    }

    @Test("is refused with its place and what to do", arguments: [
        ("{agreement: {}}", "the key “address” is missing"), ("{address: ftp://x, agreement: {}}", "is not a web address"),
        ("{address: \"http://cases.example\", agreement: {}}", "is not a web address"),
        ("{address: \"https://cases.example\", agreement: {}}", "the key “certificate” is missing"),
        ("{address: \"https://c.example\", certificate: {file: a}, agreement: {}}", "a certificate and its key go together"),
        ("{address: \"http://localhost:1\"}", "the key “agreement” is missing"),
        ("{address: \"http://localhost:1\", agreement: {usual: [name]}}", "there is no field “name”"),
        ("{address: \"http://localhost:1\", agreement: {services: [{service: speech, fields: []}]}}", "there is no service “speech”"),
        ("{address: \"http://localhost:1\", agreement: {wait: 999}}", "wait: “999” is not a whole number"),
        ("{address: \"http://localhost:1\", agreements: {}}", "there is no key “agreements” here"),
    ])
    func refused(lines: String, sentence: String) {
        let problems = Samples.problems(Self.text(lines))
        #expect(problems.contains { $0.contains(sentence) && $0.hasPrefix("9:") }, "\(problems)")
    }

    @Test("tells of a sensitive service nothing, and says so") func sensitive() {
        let text = Samples.small.replacing("aliases: [SLT]", with: "sensitive: yes")
            + "\ncase-store: {address: \"http://localhost:1\", agreement: {services: [{service: speech-therapy, fields: [people]}]}}"
        #expect(Samples.problems(text).contains { $0.contains("of a sensitive service nothing is told") })
    }

    @Test("names what cannot be read, and never what is in it") func credentials() throws {
        let file = FileManager.default.temporaryDirectory.appending(path: "hazel-\(UUID().uuidString).pem").path
        try Data("secret words".utf8).write(to: URL(filePath: file))
        defer { try? FileManager.default.removeItem(atPath: file) }
        for (key, environment) in [(PassSettings.Key.file(file), [:]), (.file("/nowhere.pem"), [:]), (.credential("hub-key"), [:]), (.credential("x"), ["CREDENTIALS_DIRECTORY": "/nowhere"])] {
            do {
                _ = try key.pem(environment)
                Issue.record("\(key) was read")
            } catch {
                #expect(!"\(error)".contains("secret words"))
            }
        }
        try Data("-----BEGIN CERTIFICATE-----\n".utf8).write(to: URL(filePath: file))
        #expect(try PassSettings.Key.file(file).pem([:]).hasPrefix("-----BEGIN"))
    }
}
