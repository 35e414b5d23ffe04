public import Reception

/// A hub whose board is only drawn. Any other says that it has no such thing: ``DeskError`` with the code `notFound`.
extension DeskClient {
    /// The lines, as they are now.
    public func simulatedLines() async throws -> [DrawnLine] { try await get("simulator/lines") }
    /// The passes of today, those that are due first.
    public func simulatedPasses() async throws -> [SimulatedPass] { try await get("simulator/passes") }
    /// Presses a button, by its line's name or its meaning, and lets it go.
    public func press(_ button: String) async throws { try await post("simulator/presses", PressBody(button: button)) }

    /// Scans as a kiosk's own scanner would.
    public func simulateScan(_ code: String, at kiosk: Kiosk.ID) async throws -> CheckInAnswer? {
        let scan: SimulatedScan = try await post("simulator/scans", SimulatedScanBody(code: code, kiosk: kiosk))
        return scan.answer
    }

    /// A signal at once, and after each change of a line.
    public func boardSignals() -> AsyncStream<DeskSignal> { signals(at: "simulator/events") }
}

private struct PressBody: Encodable { var button: String }
private struct SimulatedScanBody: Encodable {
    var code: String
    var kiosk: Kiosk.ID
}
