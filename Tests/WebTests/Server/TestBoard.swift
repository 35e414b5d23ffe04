import Reception

@testable import Web

/// A simulated board of one lamp and one button, that writes down what is done to it.
final class TestBoard: Sendable {
    let lines = Locked<[DrawnLine]>([
        DrawnLine(name: "GPIO22", meaning: "lamp place:garden", direction: .output, isOn: false, place: "garden"),
        DrawnLine(name: "GPIO27", meaning: "button assistance", direction: .input, isOn: false),
    ])
    let pressed = Locked<[String]>([])
    let scans = Locked<[Scan]>([])
    let answer = Locked<CheckInAnswer?>(nil)
    /// Whether the line to the case store is in; `nil` where the centre has none.
    let plug = Locked<Bool?>(nil)
    private let watchers = Locked<[AsyncStream<Void>.Continuation]>([])

    /// Lights the lamp, or puts it out.
    func light(_ isOn: Bool) {
        lines.set { $0[0].isOn = isOn }
        for watcher in watchers.value { watcher.yield() }
    }

    var simulator: Simulator {
        var simulator = simulatorOfLines
        if plug.value != nil {
            simulator.plug = Simulator.Plug(isIn: { self.plug.value == true }, set: { isIn in self.plug.set { $0 = isIn } }, waiting: { 7 })
        }
        return simulator
    }

    private var simulatorOfLines: Simulator {
        Simulator(
            kiosks: "http://127.0.0.1:8080", lines: { self.lines.value }, press: { line in self.pressed.set { $0.append(line) } },
            scan: { scan in
                self.scans.set { $0.append(scan) }
                return SimulatedScan(answer: self.answer.value)
            },
            passes: { [SimulatedPass(label: "A family of two, due now", code: "HZ1:ABC")] }, changes: { self.watch() })
    }

    private func watch() -> AsyncStream<Void> {
        let (stream, continuation) = AsyncStream.makeStream(of: Void.self)
        watchers.set { $0.append(continuation) }
        return stream
    }
}
