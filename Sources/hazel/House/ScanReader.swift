import Logging
import Reception
import Web

/// Acts on what a scanner has read, and leaves for the screen of its kiosk what came of it.
struct ScanReader: Sendable {
    let desk: any FrontDesk
    let mail: KioskMail
    let logger: Logger

    /// One scan: the page for leaving asks who leaves; on every other it checks in.
    @discardableResult
    func take(_ scan: Scan) async -> KioskMail.Letter {
        let letter = await letter(scan)
        mail.put(letter, for: scan.kiosk, at: scan.moment)
        return letter
    }

    private func letter(_ scan: Scan) async -> KioskMail.Letter {
        do {
            guard mail.isLeaving(at: scan.kiosk, scan.moment) else { return .checkedIn(try await desk.checkIn(scan)) }
            return .leaving(try await desk.askLeaving(LeaveQuestion(code: scan.code, kiosk: scan.kiosk, moment: scan.moment)))
        } catch {
            let known = error as? DeskError ?? DeskError(.unreachable, cause: "an unexpected \(type(of: error))")
            logger.log(
                level: known.level == .critical ? .critical : .error, "a scan could not be kept",
                metadata: ["kiosk": "\(scan.kiosk)", "cause": "\(known.code.rawValue): \(known.cause)"])
            return .failed(known)
        }
    }
}
