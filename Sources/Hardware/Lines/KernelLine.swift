import CGPIOD
import Glibc
import Synchronization

/// One line of a chip, held until it is released. libgpiod knows no locks, so each call has its turn.
final class KernelLine: @unchecked Sendable {
    /// When it can be read, an edge has come; -1 for an output.
    let descriptor: Int32
    private let name: String
    private let turn = Mutex(())
    // Both are touched in turn alone.
    private var chip: KernelChip?
    private var request: OpaquePointer?

    init(chip: KernelChip, offset: UInt32, settings: LineSettings, output: Bool) throws(SystemFault) {
        var form = hazel_gpiod_settings()
        (form.output, form.active_low) = (output ? 1 : 0, settings.activeLow ? 1 : 0)
        (form.bias, form.drive) = (settings.bias.form, settings.drive.form)
        guard let request = hazel_gpiod_chip_request(chip.pointer, offset, &form, settings.consumer) else {
            throw SystemFault(errno)
        }
        (self.chip, self.request, name) = (chip, request, settings.address.name)
        descriptor = output ? -1 : hazel_gpiod_get_fd(request)
    }

    deinit { if let request { hazel_gpiod_release(request) } }

    func set(_ active: Bool) throws(LineFault) {
        let result = turn.withLock { _ in request.map { hazel_gpiod_set_value($0, active ? 1 : 0) } ?? -1 }
        if result < 0 { throw .gone(name: name) }
    }

    func get() throws(LineFault) -> Bool {
        let result = turn.withLock { _ in request.map { hazel_gpiod_get_value($0) } ?? -1 }
        if result < 0 { throw .gone(name: name) }
        return result > 0
    }

    /// Hands on the edges that have come, and no more than a line that swings without end leaves to the others. Whether the line
    /// is still there.
    func read(into edges: AsyncStream<LineEdge>.Continuation) -> Bool {
        turn.withLock { _ in
            guard let request else { return false }
            var edge = hazel_gpiod_edge()
            for _ in 0..<KernelLines.most {
                let result = hazel_gpiod_read_edge(request, &edge)
                guard result > 0 else { return result == 0 }
                edges.yield(LineEdge(active: edge.active != 0, nanoseconds: edge.nanoseconds))
            }
            return true
        }
    }

    func release() {
        turn.withLock { _ in
            if let request { hazel_gpiod_release(request) }
            (request, chip) = (nil, nil)
        }
    }
}

extension LineBias {
    fileprivate var form: hazel_gpiod_bias {
        switch self {
        case .asIs: HAZEL_GPIOD_AS_IS
        case .pullUp: HAZEL_GPIOD_PULL_UP
        case .pullDown: HAZEL_GPIOD_PULL_DOWN
        case .disabled: HAZEL_GPIOD_DISABLED
        }
    }
}

extension LineDrive {
    fileprivate var form: hazel_gpiod_drive {
        switch self {
        case .pushPull: HAZEL_GPIOD_PUSH_PULL
        case .openDrain: HAZEL_GPIOD_OPEN_DRAIN
        case .openSource: HAZEL_GPIOD_OPEN_SOURCE
        }
    }
}
