import Dispatch
import Glibc
public import Reception
import Synchronization

/// One scanner's device: opened for Hazel alone, read as it writes, and opened again when it comes back.
///
/// Nothing here waits: the kernel tells of keys, of folders in which the device may appear, and of the end of a pause. All of it
/// comes to one queue, and each time all is looked at.
public final class ScannerPort: Sendable {
    private struct State {
        var link: ReadSource?
        var reader: ScanReader
        var watch: FolderWatch?
        var timer: (any DispatchSourceTimer)?
        var limit = ScanLimit()
        /// What was last told of the device itself.
        var told: ScannerEvent?
        var isOver = false
    }

    private let settings: ScannerSettings
    private let now: @Sendable () -> Moment
    private let retry: Duration
    private let queue = DispatchQueue(label: "scanner")
    private let state: Mutex<State>
    private let output: AsyncStream<ScannerEvent>.Continuation

    /// What a scanner reads and how it is, from now until nobody listens any more.
    public static func events(
        _ settings: ScannerSettings, now: @escaping @Sendable () -> Moment, retry: Duration = .seconds(5)
    ) -> AsyncStream<ScannerEvent> {
        // More than a desk that has stopped for half a minute lets pile up.
        let (stream, output) = AsyncStream.makeStream(of: ScannerEvent.self, bufferingPolicy: .bufferingOldest(256))
        let port = ScannerPort(settings, now: now, retry: retry, output: output)
        output.onTermination = { _ in port.close() }
        port.queue.async { port.look() }
        return stream
    }

    private init(
        _ settings: ScannerSettings, now: @escaping @Sendable () -> Moment, retry: Duration,
        output: AsyncStream<ScannerEvent>.Continuation
    ) {
        (self.settings, self.now, self.retry, self.output) = (settings, now, retry, output)
        state = Mutex(State(reader: ScanReader(settings)))
    }

    private func close() {
        state.withLock { state in
            (state.link, state.watch, state.isOver) = (nil, nil, true)
            state.timer?.cancel()
        }
    }

    /// Does whatever there is to do.
    private func look() {
        state.withLock { state in
            guard !state.isOver else { return }
            if state.link == nil { open(&state) }
            if let link = state.link { read(link.end, &state) }
            hand(on: state.reader.pass(to: monotonicNanoseconds()), &state)
            wake(at: state.link == nil ? nil : state.reader.deadline, &state)
        }
    }

    private func open(_ state: inout State) {
        // First the watch and then the attempt: what comes between the two is told.
        state.watch = try? FolderWatch(for: settings.device, on: queue) { [weak self] in self?.look() }
        do {
            let end = try Self.open(settings)
            state.link = try ReadSource(end, on: queue) { [weak self] in self?.look() }
            (state.reader, state.watch) = (ScanReader(settings), nil)
            tell(.present, &state)
        } catch {
            tell(Self.event(of: error), &state)
        }
    }

    static func open(_ settings: ScannerSettings) throws(SystemFault) -> FileEnd {
        switch settings.form {
        case .keyboard: try InputDevice.keyboard(settings.device)
        case .serial(let baud): try InputDevice.serial(settings.device, baud: baud)
        }
    }

    /// Reads all that is there; beyond so many portions the kernel calls again.
    private func read(_ end: FileEnd, _ state: inout State) {
        var buffer = [UInt8](repeating: 0, count: 1536)
        for _ in 0..<64 {
            let count = Glibc.read(end.number, &buffer, buffer.count)
            if count < 0, errno == EINTR { continue }
            if count < 0, errno == EAGAIN { return }
            guard count > 0 else { return lose(&state) }
            let results = buffer.withUnsafeBytes { state.reader.take(.init(rebasing: $0[..<count]), at: monotonicNanoseconds()) }
            hand(on: results, &state)
        }
    }

    /// The device is gone. Another may stand there already.
    private func lose(_ state: inout State) {
        (state.link, state.reader) = (nil, ScanReader(settings))
        tell(.absent, &state)
        open(&state)
    }

    private func hand(on results: [ScanAssembler.Result], _ state: inout State) {
        for result in results {
            switch result {
            case .scan(let code): hand(on: code, state.limit.admit(code, at: monotonicNanoseconds()))
            case .tooLong: output.yield(.trouble(.tooLong))
            case .lost: output.yield(.trouble(.overrun))
            }
        }
    }

    private func hand(on code: String, _ verdict: ScanLimit.Verdict) {
        switch verdict {
        case .taken: output.yield(.scan(code, now()))
        case .flood(isFirst: true): output.yield(.trouble(.flood))
        case .flood(isFirst: false), .again: break
        }
    }

    private func tell(_ event: ScannerEvent, _ state: inout State) {
        guard state.told != event else { return }
        state.told = event
        output.yield(event)
    }

    /// Looks again at a time, or, where the device is not to be had, after a while; what is absent comes back by itself.
    private func wake(at deadline: Int64?, _ state: inout State) {
        state.timer?.cancel()
        state.timer = nil
        let delay = deadline.map { Duration.nanoseconds(max(0, $0 - monotonicNanoseconds())) } ?? retry
        guard deadline != nil || state.link == nil && state.told != .absent else { return }
        let timer = DispatchSource.makeTimerSource(queue: queue)
        timer.setEventHandler { [weak self] in self?.look() }
        timer.schedule(deadline: .now() + delay / .seconds(1))
        timer.activate()
        state.timer = timer
    }

    static func event(of fault: SystemFault) -> ScannerEvent {
        switch fault.code {
        case ENOENT, ENODEV, ENXIO, EIO, ENOTDIR: .absent
        case EBUSY: .trouble(.busy)
        case EACCES, EPERM: .trouble(.denied)
        default: .trouble(.unusable(fault.reason))
        }
    }
}
