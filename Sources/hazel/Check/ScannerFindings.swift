import Foundation
import Hardware

/// What hangs on the kiosks: scanners and slip printers.
enum ScannerFindings {
    static func findings(_ configuration: Configuration) async -> [Finding] {
        let isServed = FileManager.default.fileExists(atPath: configuration.socket.path)
        var findings = configuration.scanners.map { finding(ScannerPort.probe($0), of: $0, isServed: isServed) }
        for printer in configuration.printers {
            do {
                try await SlipPrinter(printer).check()
                findings.append(finding(nil, of: printer))
            } catch {
                findings.append(finding(error, of: printer))
            }
        }
        return findings
    }

    /// - Parameter isServed: whether a hub seems to be at work on this machine; then it is the one that reads the scanner.
    static func finding(_ event: ScannerEvent, of scanner: ScannerSettings, isServed: Bool) -> Finding {
        let part = "scanner \(scanner.kiosk)", device = scanner.device
        switch event {
        case .present, .scan: return .ok(part, ScannerPort.name(scanner).map { "\($0), at \(device)" } ?? device)
        case .trouble(.busy) where isServed: return .ok(part, "\(device): is being read, by the hub unless another program has it")
        case .absent: return .mend(part, "\(device): is not there; plug the scanner in, and look which path it has (\(look(scanner)))")
        case .trouble(.busy): return .mend(part, "\(device): another program has it for itself; `fuser \(device)` says which")
        case .trouble(.denied): return .mend(part, "\(device): may not be opened; the hub's user belongs into the group \(group(scanner)), or the udev rule is missing")
        case .trouble(let trouble): return .mend(part, "\(device): \(trouble)")
        }
    }

    /// A centre can open without a slip printer: families remember their picture.
    static func finding(_ fault: PrinterFault?, of printer: PrinterSettings) -> Finding {
        let part = "printer \(printer.kiosk)"
        switch fault {
        case nil: return .ok(part, printer.device)
        case .denied?:
            return .note(part, "\(printer.device): may not be opened; the hub's user belongs into the group \(printer.baud == nil ? "lp" : "dialout")")
        case let fault?: return .note(part, "\(printer.device): \(fault); until then families remember their picture")
        }
    }

    private static func look(_ scanner: ScannerSettings) -> String {
        scanner.form == .keyboard ? "ls -l /dev/input/by-id" : "ls -l /dev/serial/by-id"
    }

    private static func group(_ scanner: ScannerSettings) -> String { scanner.form == .keyboard ? "input" : "dialout" }
}
