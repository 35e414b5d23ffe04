import Reception

extension Samples {
    /// The simulated board: nothing is on, somebody waits, somebody is called, a person is asked for.
    var simulatorPages: [(String, String)] {
        [
            ("staff-simulator", pages.simulator(state([]), passes: passes)),
            ("staff-simulator-waiting", pages.simulator(state(["GPIO17", "GPIO22"], live: false), passes: passes)),
            ("staff-simulator-called", pages.simulator(state(["GPIO17", "GPIO22", "GPIO23"], scanned: arrivedNow), passes: passes)),
            ("staff-simulator-assistance", pages.simulator(state(["GPIO17", "GPIO5", "GPIO27"], scanned: refusedNow), passes: passes)),
            ("staff-simulator-unplugged", pages.simulator(unplugged, passes: passes)),
            ("staff-simulator-bare", pages.simulator(SimulatorState(lines: [], kiosks: kiosks), passes: [])),
        ]
    }

    /// The line to the case store is out, and changes wait.
    private var unplugged: SimulatorState {
        var state = state([])
        state.plug = .init(isIn: false, waiting: 7)
        return state
    }

    private var kiosks: String { "http://127.0.0.1:8080" }

    private func state(_ on: Set<String>, live: Bool = true, scanned: SimulatorState.Scanned? = nil) -> SimulatorState {
        SimulatorState(
            lines: drawnLines.map { line in
                var line = line
                line.isOn = on.contains(line.name)
                return line
            }, kiosks: kiosks, live: live, scanned: scanned)
    }

    private var drawnLines: [DrawnLine] {
        let places = zip(["GPIO22", "GPIO23", "GPIO24"], [0, 1, 2].map { place($0) })
        return [DrawnLine(name: "GPIO17", meaning: "lamp kiosk-ready", direction: .output, isOn: false)]
            + places.compactMap { line, place in
                place.map { DrawnLine(name: line, meaning: "lamp place:\($0)", direction: .output, isOn: false, place: $0) }
            }
            + [
                DrawnLine(name: "GPIO5", meaning: "lamp assistance", direction: .output, isOn: false),
                DrawnLine(name: "GPIO6", meaning: "sounder", direction: .output, isOn: false),
                DrawnLine(name: "GPIO27", meaning: "button assistance", direction: .input, isOn: false),
            ]
    }

    private var arrivedNow: SimulatorState.Scanned {
        .init(kiosk: kiosk, answer: .arrived(slip(.checkedIn, [stop(1, "A", at: time(10, 15), wait: 5, service: 1, place: 1)])))
    }

    private var refusedNow: SimulatorState.Scanned { .init(kiosk: kiosk, answer: .refused(refusal(.tooEarly))) }

    private var passes: [SimulatedPass] {
        [
            SimulatedPass(label: "A family of two, due now", code: "HZ1:6BFOXN%TS3DH0YOJ58S S-W5HDC"),
            SimulatedPass(label: "One person, due at 14:30", code: "HZ1:NCFOXN%TSMAHN-HSAN2GD0:4WBA"),
        ]
    }
}
