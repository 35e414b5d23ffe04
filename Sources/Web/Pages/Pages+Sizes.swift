public import Reception

extension Pages {
    /// The style sheet of one kiosk: how many CSS pixels one of its millimetres has.
    ///
    /// Type and targets are measured in millimetres (EN 301 549 V3.2.1, 5.1.4: a capital letter subtends at least 0.7° at the
    /// viewing distance, which is 7.3 mm at 600 mm). A number that no screen has is taken to the nearest that one could have.
    public func sizes(kiosk: Kiosk) -> String {
        let given = kiosk.pixelsPerMillimetre
        let factor = given.isFinite ? min(max(given, 1), 20) : 4
        return ":root { --mm: \((factor * 100).rounded() / 100)px; }\n"
    }
}
