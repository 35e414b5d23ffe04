extension ScannerPort {
    /// How a scanner's device is at this moment: opened for a blink, and let go.
    /// - Returns: ``ScannerEvent/present``, ``ScannerEvent/absent`` or the trouble with it.
    public static func probe(_ settings: ScannerSettings) -> ScannerEvent {
        do {
            _ = try open(settings)
            return .present
        } catch {
            return event(of: error)
        }
    }

    /// What the device calls itself; `nil` for a serial one, and where it cannot be asked.
    public static func name(_ settings: ScannerSettings) -> String? {
        settings.form == .keyboard ? InputDevice.name(of: settings.device) : nil
    }
}
