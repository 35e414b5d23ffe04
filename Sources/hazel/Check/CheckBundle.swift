import Foundation
import Reception
import Store
import Web

/// What somebody far away needs to help, in one file. Everything in it is on a list of what may be: nothing is packed and then cleaned.
struct CheckBundle {
    let report: CheckReport
    /// `nil` where it has mistakes.
    let configuration: Configuration?
    let surroundings: Surroundings
    var root = "/"

    /// A tar archive.
    func archive() throws -> Data {
        let system = SystemFacts(root: root, disk: configuration.flatMap { DiskFindings.space(at: $0.state) })
        var files: [(name: String, data: Data)] = [
            ("README.txt", Data(Self.readMe.utf8)), ("check.txt", Data((safeReport.text + "\n").utf8)),
            ("check.json", try Coding.encode(safeReport)), ("system.json", try Coding.encode(system)),
        ]
        if let configuration {
            files.append(("configuration.json", try Coding.encode(ConfigurationOutline(configuration))))
            if let figures = try? JournalFile(folder: URL(filePath: configuration.state)).figures() {
                files.append(("store.json", try Coding.encode(figures)))
            }
        }
        return Tar.archive(files.map { ("hazel-check/\($0.name)", $0.data) }, at: report.at)
    }

    private var safeReport: CheckReport {
        CheckReport(at: report.at, findings: report.findings.map {
            .init(mark: $0.mark, part: SafeText.of($0.part), text: SafeText.of($0.text))
        })
    }

    private static let readMe = """
        What a hub says of itself: hazel check --bundle

        check.txt, check.json   every part of the configuration and the board, and how it is
        system.json             the program, the kernel, the distribution, memory, disk and how long the machine has run
        configuration.json      an outline of the configuration: ids, numbers and choices
        store.json              how far the journal is, and how many records and rows there are of each kind

        Not in it: names, notes, texts and file contents of any kind; passes and keys; addresses beyond a host's name; what is written
        in the configuration in quotation marks; the name of this machine; the log. The log of a day is shown by
        journalctl -u hazel --since today
        and has nothing personal in it either. Look at it before you send it.

        """
}

/// A sentence for somebody outside the centre.
enum SafeText {
    /// Folders that are alike on every board, so that a path in them tells nothing of anybody.
    private static let common = ["bin", "boot", "dev", "etc", "lib", "opt", "proc", "run", "sys", "usr", "var"]

    /// The same without what somebody typed, without paths of somebody's own, and without what follows a host in an address.
    static func of(_ text: String) -> String {
        var text = text.replacing(#/“[^”]*”/#, with: "“…”")
        text = text.replacing(#/([a-z][a-z0-9+.\-]*):\/\/(?:[^\s\/@]*@)?([^\s\/:?#]*)[^\s]*/#) { "\($0.1)://\($0.2)" }
        text = text.replacing(#/\S*@\S*/#, with: "(an address)")
        return text.replacing(#/(^|[\s(])\/([^\s\/:,;)]*)[^\s:,;)]*/#) { match in
            common.contains(String(match.2)) ? String(match.0) : "\(match.1)(a path)"
        }
    }
}
