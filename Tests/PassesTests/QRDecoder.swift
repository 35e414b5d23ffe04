import Foundation

/// A decoder that is not ours: `zbarimg` of the Debian package zbar-tools, or what `HAZEL_ZBARIMG` names.
enum QRDecoder {
    static let path = [ProcessInfo.processInfo.environment["HAZEL_ZBARIMG"], "/usr/bin/zbarimg"]
        .compactMap { $0 }.first { FileManager.default.isExecutableFile(atPath: $0) }

    /// What it reads in a picture, with the end of line that it adds.
    static func read(_ picture: String) throws -> Data {
        let process = Process(), output = Pipe()
        process.executableURL = URL(fileURLWithPath: path ?? "")
        process.arguments = ["--quiet", "--raw", "-Sdisable", "-Sqrcode.enable", picture]
        process.standardOutput = output
        try process.run()
        let bytes = try output.fileHandleForReading.readToEnd()
        process.waitUntilExit()
        return bytes ?? Data()
    }
}
