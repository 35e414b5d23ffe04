import ArgumentParser
import Foundation

/// Which hub a command means.
struct HouseOptions: ParsableArguments {
    @Option(help: "The centre's configuration. Without it HAZEL_CONFIG, then /etc/hazel/hazel.yaml.")
    var config: String?

    @Option(help: "Keep everything in this folder instead of the configuration's. Without it HAZEL_STATE.")
    var state: String?

    @Option(help: "Read the case-store section from this file instead of the configuration's. Without it HAZEL_CASE_STORE.")
    var caseStore: String?

    /// - Throws: ``ConfigurationError`` with all that is wrong in the file.
    func configuration() throws -> Configuration {
        let environment = ProcessInfo.processInfo.environment
        let file = config ?? environment["HAZEL_CONFIG"] ?? "/etc/hazel/hazel.yaml"
        var configuration = try Configuration.load(file, vocabulary: .shipped)
        if let file = caseStore ?? environment["HAZEL_CASE_STORE"] { configuration.caseStore = try configuration.caseStore(in: file, vocabulary: .shipped) }
        guard let folder = state ?? environment["HAZEL_STATE"] else { return configuration }
        return configuration.keeping(in: URL(filePath: folder).path)
    }
}

enum OutputFormat: String, ExpressibleByArgument, CaseIterable {
    case text, json
}
