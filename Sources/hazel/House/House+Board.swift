import Hardware
import Reception
import ServiceLifecycle
import Store
import Web

/// What hangs on the board, and what looks after the hub itself.
extension House {
    /// The lamps and the buttons. They start before whoever fills the desk, and stop after.
    func board(_ lines: (any Lines)?, _ desk: HubStore, _ pulse: Pulse, _ shown: ShownPlaces, _ calm: CalmMode) -> [any ServiceLifecycle.Service] {
        guard let plan = configuration.board, let lines else { return [] }
        pulse.expect("lamps", every: 60)
        return [
            LampDesk(
                plan: plan, lines: lines, desk: desk, isWell: { await desk.isWell() }, clock: .system, logger: logger,
                shown: shown, calm: calm, beat: { pulse.beat("lamps") }),
            ButtonDesk(plan: plan, lines: lines, desk: desk, clock: .system, logger: logger, calm: calm),
        ]
    }

    func scanners(_ reader: ScanReader) -> [any ServiceLifecycle.Service] {
        guard !configuration.scanners.isEmpty else { return [] }
        return [ScannerDesk(configuration.scanners, reader: reader, logger: logger) { [now = surroundings.now] in ScannerPort.events($0, now: now) }]
    }

    /// `nil` where the board is real, or there is none.
    func simulator(_ lines: (any Lines)?, _ desk: HubStore, _ reader: ScanReader, _ plug: NetworkPlug?) -> Simulator? {
        guard let board = lines as? SimulatedLines else { return nil }
        var simulator = SimulatorDesk(
            board: board, desk: desk, configuration: configuration, surroundings: surroundings, reader: reader,
            looks: plug == nil ? nil : .seconds(2)).simulator
        simulator.plug = plug.map { plug in
            Simulator.Plug(isIn: { plug.isIn }, set: { plug.isIn = $0 }) {
                let states = (try? await desk.syncStates()) ?? []
                return states.first { $0.receiver == CaseStoreSettings.receiver }?.waiting ?? 0
            }
        }
        return simulator
    }

    func clockWatch(_ desk: HubStore, _ pulse: Pulse) -> ClockWatch {
        pulse.expect("clock", every: 300)
        return ClockWatch(
            now: surroundings.now, correct: { try await desk.correctClock() }, logger: logger, beat: { pulse.beat("clock") })
    }

    func morningCheck(_ checks: CheckBook, _ desk: HubStore) -> MorningCheck {
        let check = Check(configuration: configuration, surroundings: surroundings, isHub: true)
        let recount = NightCount(zone: configuration.centre.zone) { try await desk.checkTallies().count }
        return MorningCheck(
            look: { [now = surroundings.now] in
                var report = await check.report()
                report.findings.append(await recount.line(at: now().wall))
                return report
            }, book: checks, zone: configuration.centre.zone, now: { [surroundings] in surroundings.now().wall },
            logger: logger, tell: { [notify] in notify.status($0) })
    }
}
