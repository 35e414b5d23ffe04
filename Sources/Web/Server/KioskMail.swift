public import Reception
import Synchronization

/// What the hub's own scanners have brought about, until the screen of their kiosk fetches it; how those scanners are; and which slip
/// could not be printed.
///
/// It is in memory alone, for one family at a time: the next scan takes its place, and whoever comes later than ``patience`` finds
/// nothing. Screens are told only that there is something.
public final class KioskMail: Sendable {
    /// What became of a scan.
    public enum Letter: Sendable {
        /// Whatever the desk answered, a refusal too.
        case checkedIn(CheckInAnswer)
        /// It was read on the page for leaving.
        case leaving(LeaveAnswer)
        /// The desk could not do its work.
        case failed(DeskError)
    }

    /// What a screen is told.
    struct News: Hashable, Sendable {
        /// The newest scan that is still to be fetched.
        var number: Int?
        var isScannerAway = false
        /// The newest arrival whose slip of paper could not be printed.
        var unprinted: Arrival.ID?
    }

    private struct Slot {
        var letter: (content: Letter, at: Moment)?
        var count = 0
        /// By device: whether it is away.
        var scanners: [String: Bool] = [:]
        /// When the page for leaving was opened; `nil` where another page was opened after it.
        var leaving: Moment?
        var unprinted: Arrival.ID?
        var watchers: [Int: AsyncStream<News>.Continuation] = [:]

        var news: News {
            News(number: letter == nil ? nil : count, isScannerAway: !scanners.isEmpty && scanners.values.allSatisfy { $0 }, unprinted: unprinted)
        }

        func tell() {
            for watcher in watchers.values { watcher.yield(news) }
        }
    }

    private struct State {
        var slots: [Kiosk.ID: Slot] = [:]
        var next = 0
        var hasEnded = false
    }

    private let state = Mutex(State())

    /// So long an answer waits for the screen of its kiosk. Longer, and somebody else may stand there.
    static let patience = Duration.seconds(20)
    /// So long the page for leaving is believed to stand. It goes by itself much sooner, unless its browser is dead.
    static let leavingLasts = Duration.seconds(300)

    /// With nothing in it, for all kiosks of the hub.
    public init() {}

    /// Keeps what a scan brought about, in the place of what came before it.
    public func put(_ letter: Letter, for kiosk: Kiosk.ID, at moment: Moment) {
        change(kiosk) { slot in
            slot.count += 1
            slot.letter = (letter, moment)
        }
    }

    /// Hands the answer over, once; `nil` where there is none, or none for whoever stands there now.
    func take(for kiosk: Kiosk.ID, at moment: Moment) -> Letter? {
        state.withLock { state in
            let letter = state.slots[kiosk]?.letter
            state.slots[kiosk]?.letter = nil
            return letter.flatMap { moment.isWithin(Self.patience, after: $0.at) ? $0.content : nil }
        }
    }

    /// Keeps whether one of a kiosk's scanners is away.
    public func scanner(_ device: String, of kiosk: Kiosk.ID, isAway: Bool) {
        change(kiosk) { $0.scanners[device] = isAway }
    }

    /// Whether a kiosk has scanners that the hub reads, and none of them is there.
    func isScannerAway(at kiosk: Kiosk.ID) -> Bool { state.withLock { $0.slots[kiosk]?.news.isScannerAway ?? false } }

    /// Keeps that the slip of an arrival is not in the family's hands.
    public func slip(of arrival: Arrival.ID, isMissingAt kiosk: Kiosk.ID) { change(kiosk) { $0.unprinted = arrival } }

    /// Whether the slip of an arrival should be in the family's hands and is not.
    func isSlipMissing(of arrival: Arrival.ID, at kiosk: Kiosk.ID) -> Bool { state.withLock { $0.slots[kiosk]?.unprinted == arrival } }

    /// Keeps whether the page for leaving is what a kiosk shows.
    func opened(at kiosk: Kiosk.ID, leaving moment: Moment?) {
        state.withLock { $0.slots[kiosk, default: Slot()].leaving = moment }
    }

    /// Whether a pass that is read now is meant for leaving.
    public func isLeaving(at kiosk: Kiosk.ID, _ moment: Moment) -> Bool {
        state.withLock { $0.slots[kiosk]?.leaving }.map { moment.isWithin(Self.leavingLasts, after: $0) } ?? false
    }

    private func change(_ kiosk: Kiosk.ID, _ change: (inout Slot) -> Void) {
        state.withLock { state in
            change(&state.slots[kiosk, default: Slot()])
            state.slots[kiosk]?.tell()
        }
    }
}

extension KioskMail {
    /// How things are at a kiosk, at once and after each change. A slow screen is told the newest alone. It ends when the listener does.
    func watch(_ kiosk: Kiosk.ID) -> AsyncStream<News> {
        let (stream, watcher) = AsyncStream.makeStream(of: News.self, bufferingPolicy: .bufferingNewest(1))
        let id = state.withLock { state -> Int? in
            guard !state.hasEnded else { return nil }
            state.next += 1
            state.slots[kiosk, default: Slot()].watchers[state.next] = watcher
            state.slots[kiosk]?.tell()
            return state.next
        }
        guard let id else { watcher.finish(); return stream }
        watcher.onTermination = { [weak self] _ in
            self?.state.withLock { _ = $0.slots[kiosk]?.watchers.removeValue(forKey: id) }
        }
        return stream
    }

    /// Tells all screens again how things are, so that they see that their connection lives, and forgets what nobody has fetched.
    func beat(at moment: Moment) {
        state.withLock { state in
            for kiosk in state.slots.keys {
                if let letter = state.slots[kiosk]?.letter, !moment.isWithin(Self.patience, after: letter.at) { state.slots[kiosk]?.letter = nil }
                state.slots[kiosk]?.tell()
            }
        }
    }

    /// Beats every fifteen seconds until the task is cancelled.
    func beat(_ now: @Sendable () -> Moment, pause: @Sendable (Duration) async throws -> Void) async {
        while true {
            do { try await pause(.seconds(15)) } catch { return }
            beat(at: now())
        }
    }

    /// Ends all streams, and those yet to come.
    func end() {
        let watchers = state.withLock { state in
            state.hasEnded = true
            return state.slots.values.flatMap { $0.watchers.values }
        }
        watchers.forEach { $0.finish() }
    }
}

extension Moment {
    /// Whether no more time has passed since an earlier moment of the same run of the machine.
    fileprivate func isWithin(_ time: Duration, after earlier: Moment) -> Bool {
        boot == earlier.boot && .nanoseconds(boottime.subtractingReportingOverflow(earlier.boottime).partialValue) <= time
    }
}
