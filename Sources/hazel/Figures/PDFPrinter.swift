import Foundation

/// Prints a page of ours to PDF by a headless Chromium, where there is one on this machine.
struct PDFPrinter {
    /// Names under which Debian and others install it.
    static let names = ["chromium", "chromium-browser", "google-chrome"]
    /// Folders in which programs are looked for.
    let path: [String]

    init(path: String = ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin") {
        self.path = path.split(separator: ":").map(String.init)
    }

    /// - Throws: an ``Exit/Failure`` of 69 where there is no Chromium, and of 73 where it could not print.
    func print(_ html: String, to file: URL) throws {
        guard let program = program() else {
            throw Exit.Failure(Exit.unavailable, "no Chromium is installed here, which prints to PDF; --html FILE writes the same report for any browser to print")
        }
        let folder = FileManager.default.temporaryDirectory.appending(path: "hazel-report-\(UUID().uuidString)")
        defer { try? FileManager.default.removeItem(at: folder) }
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
        let (page, printed) = (folder.appending(path: "report.html"), folder.appending(path: "report.pdf"))
        try Data(html.utf8).write(to: page)
        try run(program, ["--user-data-dir=\(folder.path)/profile", "--print-to-pdf=\(printed.path)", page.absoluteString])
        guard let pdf = try? Data(contentsOf: printed), pdf.starts(with: Data("%PDF-".utf8)) else {
            throw Exit.Failure(Exit.cannotCreate, "\(program) printed nothing")
        }
        do {
            try pdf.write(to: file, options: .atomic)
        } catch {
            throw Exit.Failure(Exit.cannotCreate, "\(file.path): cannot be written (\(error.localizedDescription))")
        }
    }

    private func program() -> String? {
        path.flatMap { folder in Self.names.map { "\(folder)/\($0)" } }.first { FileManager.default.isExecutableFile(atPath: $0) }
    }

    private func run(_ program: String, _ words: [String]) throws {
        let process = Process()
        process.executableURL = URL(filePath: program)
        // Its sandbox does not start for root, who reads a file of our own making here.
        process.arguments = ["--headless", "--disable-gpu", "--no-pdf-header-footer"] + (getuid() == 0 ? ["--no-sandbox"] : []) + words
        (process.standardOutput, process.standardError) = (FileHandle.nullDevice, FileHandle.nullDevice)
        try process.run()
        process.waitUntilExit()
        guard process.terminationStatus == 0 else { throw Exit.Failure(Exit.cannotCreate, "\(program) ended with \(process.terminationStatus)") }
    }
}
