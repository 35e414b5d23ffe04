import CInput

/// One record of an input device (`struct input_event`), with its time in nanoseconds.
struct InputEvent: Hashable, Sendable {
    var type: UInt16
    var code: UInt16
    var value: Int32
    var time: Int64

    /// The event as a key's; `nil` for anything else.
    var key: KeyEvent? {
        guard type == UInt16(EV_KEY), let action = KeyEvent.Action(rawValue: value) else { return nil }
        return KeyEvent(code, action)
    }

    var isReport: Bool { type == UInt16(EV_SYN) && code == UInt16(SYN_REPORT) }
    /// The kernel had no room left for this reader, and has thrown away what was there.
    var isDropped: Bool { type == UInt16(EV_SYN) && code == UInt16(SYN_DROPPED) }

    /// The records in what was read from a device; half a record never comes (evdev).
    static func events(in bytes: UnsafeRawBufferPointer) -> [InputEvent] {
        stride(from: 0, to: bytes.count - MemoryLayout<input_event>.size + 1, by: MemoryLayout<input_event>.size).map { offset in
            var event = bytes.loadUnaligned(fromByteOffset: offset, as: input_event.self)
            return InputEvent(type: event.type, code: event.code, value: event.value, time: hazel_input_nanoseconds(&event))
        }
    }
}

/// Scans from the events of a scanner that types.
struct KeyboardScan: Sendable {
    private var decoder = KeyDecoder()
    private(set) var assembler: ScanAssembler
    /// Until the next report, events belong to what was lost (Documentation/input/event-codes.rst, SYN_DROPPED).
    private var skips = false

    init(_ ends: ScanEnds) { assembler = ScanAssembler(ends) }

    mutating func take(_ event: InputEvent) -> [ScanAssembler.Result] {
        if event.isDropped { return lose(at: event.time) }
        if skips {
            skips = !event.isReport
            return []
        }
        guard let key = event.key, let stroke = decoder.take(key) else { return [] }
        let results = assembler.take(stroke, at: event.time)
        if case .end = stroke { decoder.endScan() }
        return results
    }

    mutating func pass(to time: Int64) -> [ScanAssembler.Result] {
        guard let deadline = assembler.deadline, time >= deadline else { return [] }
        decoder.endScan()
        return assembler.pass(to: time)
    }

    private mutating func lose(at time: Int64) -> [ScanAssembler.Result] {
        skips = true
        decoder.forget()
        return assembler.lose(at: time)
    }
}
