import Foundation
import Reception
import Testing

@testable import hazel

@Suite("Receivers besides the case store, and a section of its own file") struct ReceiverConfigurationTests {
    @Test("A FHIR server is what the file says") func fhir() throws {
        let settings = try #require(try Samples.read(Samples.small + """

            fhir: {address: "https://fhir.example/r4", system: "https://riverside.example", token: {credential: fhir-token}, agreement: {usual: [people]}}
            """).fhir)
        #expect(settings.address.absoluteString == "https://fhir.example/r4" && settings.system == "https://riverside.example")
        #expect(settings.token == .credential("fhir-token") && settings.agreement == SharingAgreement(usual: [.people]))
        #expect(try Samples.read(Samples.small).fhir == nil)
    }

    @Test("is refused with what is missing", arguments: [
        ("{system: \"https://r.example\", agreement: {}}", "the key “address” is missing"),
        ("{address: \"http://fhir.example\", system: s, agreement: {}}", "is not a web address"),
        ("{address: \"https://fhir.example\", agreement: {}}", "the key “system” is missing"),
        ("{address: \"https://fhir.example\", system: s}", "the key “agreement” is missing"),
    ])
    func refused(lines: String, sentence: String) {
        let problems = Samples.problems(Samples.small + "\nfhir: " + lines)
        #expect(problems.contains { $0.contains(sentence) }, "\(problems)")
    }

    @Test("The case store's section may stand in a file of its own, with paths from there") func own() throws {
        let file = FileManager.default.temporaryDirectory.appending(path: "hazel-\(UUID().uuidString).yaml").path
        defer { try? FileManager.default.removeItem(atPath: file) }
        try Data("case-store: {address: \"http://localhost:1\", authority: {file: a.pem}, agreement: {usual: []}}".utf8).write(to: URL(filePath: file))
        let settings = try #require(try Samples.read(Samples.small).caseStore(in: file, vocabulary: Samples.vocabulary))
        #expect(settings.hub == "riverside")
        #expect(settings.authority == .file(URL(filePath: file).deletingLastPathComponent().appending(path: "a.pem").path))
        try Data("case-store: {address: \"http://localhost:1\"}".utf8).write(to: URL(filePath: file))
        #expect { try Samples.read(Samples.small).caseStore(in: file, vocabulary: Samples.vocabulary) } throws: {
            "\($0)".contains(file) && "\($0)".contains("agreement")
        }
    }
}
