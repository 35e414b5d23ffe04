public import Foundation
public import Reception

/// What each line of a board shows of the desk. Pure: the same desk gives the same lamps.
public struct LampRules: Hashable, Sendable {
    /// Whether a hub begins with calm lamps: nothing blinks, and nothing sounds (``LampScene/isCalm``).
    public var calm: Bool
    /// After so many seconds without a word to a family that asked, the second lamp comes on.
    public var patience: TimeInterval

    /// - Parameter patience: seconds; the usual is the one by which the staff page calls a notice overdue.
    public init(calm: Bool = false, patience: TimeInterval = TimeInterval(Notice.patience)) {
        (self.calm, self.patience) = (calm, patience)
    }

    /// What a line shall do; off for a line that shows nothing.
    public func pattern(of line: BoardLine, in scene: LampScene) -> LampPattern {
        let usual = usual(line, scene)
        let chosen = usual.isLively ? line.pattern ?? usual : usual
        return scene.isCalm ? chosen.calm : chosen
    }

    /// In how many seconds the lamps change though nothing happens at the desk; `nil` where they do not.
    public func nextChange(in scene: LampScene) -> TimeInterval? {
        scene.calls.filter { !$0.answered }.map { patience - $0.waited }.filter { $0 >= 0 }.min().map { $0 + 0.001 }
    }

    private func usual(_ line: BoardLine, _ scene: LampScene) -> LampPattern {
        switch line.meaning {
        case .lamp(.kioskReady): scene.isWorking ? .steady : .off
        case .lamp(.kioskFault): scene.isWorking ? .off : .steady
        case .lamp(.place(let place)): scene.called.contains(place) ? .pulse : scene.waiting.contains(place) || scene.shown.contains(place) ? .steady : .off
        case .lamp(.assistance): assistance(calls(line, scene))
        case .lamp(.assistanceOverdue): overdue(line, scene).isEmpty ? .off : .beacon
        // One sound when a family asks, and one more when it has waited too long.
        case .sounder: .once(calls(line, scene).count { !$0.answered } + overdue(line, scene).count)
        case .button, .presence, .door, .heartbeat: .off
        }
    }

    /// A beacon until somebody comes; steady where somebody comes who gave no name, until the call is dealt with.
    private func assistance(_ calls: [LampScene.Call]) -> LampPattern {
        calls.contains { !$0.answered } ? .beacon : calls.isEmpty ? .off : .steady
    }

    private func calls(_ line: BoardLine, _ scene: LampScene) -> [LampScene.Call] {
        scene.calls.filter { line.kiosk == nil || line.kiosk == $0.kiosk }
    }

    private func overdue(_ line: BoardLine, _ scene: LampScene) -> [LampScene.Call] {
        calls(line, scene).filter { !$0.answered && $0.waited > patience }
    }
}
