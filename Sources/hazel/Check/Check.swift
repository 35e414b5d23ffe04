import Foundation
import Reception
import Web

/// A look at every part of the configuration and the board. The same look is taken by `hazel check`, by the hub when it starts, and by
/// the hub each morning.
struct Check: Sendable {
    let configuration: Configuration
    let surroundings: Surroundings
    /// Whether the hub itself looks: then it does not ask whether there is one.
    var isHub = false
    /// Where `/proc` and `/sys` are; tests hand in their own.
    var root = "/"

    /// A look at one part. It never fails: what is wrong is a finding.
    typealias Part = @Sendable (Check) async -> [Finding]

    /// All parts, in the order in which they are told.
    static let parts: [Part] = [
        { ConfigurationFindings.findings($0.configuration) },
        { DirectoryFindings.findings($0.configuration) },
        { PlanFindings.findings($0.configuration) },
        { KeyFindings.findings($0.configuration) },
        { HookFindings.findings($0.configuration) },
        { ExactFindings.findings($0.configuration) },
        { await StoreFindings.findings($0.configuration) },
        { await HubFindings.findings($0) },
        { await BoardFindings.findings($0.configuration) },
        { await ScannerFindings.findings($0.configuration) },
        { SyncFindings.findings($0) },
        { DiskFindings.findings($0.configuration) },
        { ClockFindings.findings($0) },
        { await NetworkFindings.findings($0) },
        { ScreenFindings.findings(root: $0.root) },
    ]

    func findings() async -> [Finding] {
        var findings: [Finding] = []
        for part in Self.parts { findings += await part(self) }
        return findings
    }

    func report() async -> CheckReport { CheckReport(at: surroundings.now().wall, await findings()) }
}

extension CheckReport {
    init(at date: Date, _ findings: [Finding]) {
        self.init(at: date, findings: findings.map { finding in
            let mark: Mark = switch finding.mark {
            case .ok: .ok
            case .note: .note
            case .mend: .mend
            }
            return Line(mark: mark, part: finding.part, text: finding.text)
        })
    }

    /// Whether the centre can open.
    var isWell: Bool { !findings.contains { $0.mark == .mend } }

    /// One line for each part: the mark, the part, and what was seen.
    var text: String { findings.map { "\($0.mark.rawValue.padded(to: 5)) \($0.part): \($0.text)" }.joined(separator: "\n") }
}

extension String {
    func padded(to length: Int) -> String { self + String(repeating: " ", count: max(0, length - count)) }
}
