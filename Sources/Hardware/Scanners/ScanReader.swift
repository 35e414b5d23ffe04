/// Scans from whatever a device brings, by the form of the scanner. Times are nanoseconds since boot, as the kernel stamps keys.
enum ScanReader: Sendable {
    case keyboard(KeyboardScan)
    case serial(ScanAssembler)

    init(_ settings: ScannerSettings) {
        switch settings.form {
        case .keyboard: self = .keyboard(KeyboardScan(settings.ends))
        case .serial: self = .serial(ScanAssembler(settings.ends))
        }
    }

    /// When ``pass(to:)`` has something to do; `nil` while no scan is begun.
    var deadline: Int64? {
        switch self {
        case .keyboard(let scan): scan.assembler.deadline
        case .serial(let assembler): assembler.deadline
        }
    }

    /// - Parameter time: when serial bytes were read. Keys have times of their own.
    mutating func take(_ bytes: UnsafeRawBufferPointer, at time: Int64) -> [ScanAssembler.Result] {
        switch self {
        case .keyboard(var scan):
            defer { self = .keyboard(scan) }
            return InputEvent.events(in: bytes).flatMap { scan.take($0) }
        case .serial(var assembler):
            defer { self = .serial(assembler) }
            return bytes.compactMap { Stroke(byte: $0) }.flatMap { assembler.take($0, at: time) }
        }
    }

    mutating func pass(to time: Int64) -> [ScanAssembler.Result] {
        switch self {
        case .keyboard(var scan):
            defer { self = .keyboard(scan) }
            return scan.pass(to: time)
        case .serial(var assembler):
            defer { self = .serial(assembler) }
            return assembler.pass(to: time)
        }
    }
}
