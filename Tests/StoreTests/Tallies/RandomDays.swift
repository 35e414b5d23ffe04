import Foundation
import GRDB
import Reception
@testable import Store

/// Days at a desk as they come: families scan, walk in and ask, staff act and undo, clocks are set. The same seed, the same days.
final class RandomDays {
    let store: StoreCase
    private var random: Seeded
    private var arrivals: [Arrival.ID] = []
    private(set) var done: [String: Int] = [:]

    init(_ store: StoreCase, seed: UInt64) { (self.store, random) = (store, Seeded(seed)) }

    func prepare(families: Int, days: Range<Int>) async throws {
        var records: [BookRecord] = []
        for day in days {
            for family in 0..<families {
                let hour = 9 + Int.random(in: 0..<8, using: &random)
                let services: [Service.ID] = ["speech", "clinic", "advice"]
                for number in 0...Int.random(in: 0...1, using: &random) {
                    records.append(StoreCase.record(
                        "\(day)-\(family)-\(number)", at: "\(hour):\(number * 30)", day: day, person: "child\(family)",
                        service: services.randomElement(using: &random) ?? "speech", holders: ["mum\(family)"]))
                }
            }
        }
        try await store.take(records)
        for family in 0..<families { _ = try await store.holdPass(.init("p\(family)"), holder: "mum\(family)") }
    }

    func run(families: Int, day: Int, steps: Int) async throws {
        store.set("08:30", day: day)
        for _ in 0..<steps {
            store.pass(minutes: Int.random(in: 0...12, using: &random))
            let step = Int.random(in: 0..<14, using: &random)
            do {
                try await self.step(step, family: Int.random(in: 0..<families, using: &random))
                done["\(step)", default: 0] += 1
            } catch is DeskError {
                // What makes no sense just now is refused, as at any desk.
                done["refused", default: 0] += 1
            }
        }
    }

    private func step(_ step: Int, family: Int) async throws {
        switch step {
        case 0, 1: if case .arrived(let slip) = try await store.scan("p\(family)") { arrivals.append(slip.arrival) }
        case 2:
            let slip = try await store.desk.walkIn(WalkIn(service: "clinic", companions: 1, kiosk: "main", moment: store.now))
            arrivals.append(slip.arrival)
        case 3: try await tellParty()
        case 4...8: try await act([.call, .seen, .done, .left, .left][step - 4])
        case 9: try await act(.undo)
        case 10: try await missOne()
        case 11: _ = try await store.scan("?unknown")
        case 12: try await store.desk.feedBack(Feedback(face: Int.random(in: 1...5, using: &random), kiosk: "main"))
        default: try await help()
        }
    }

    private func tellParty() async throws {
        guard let arrival = arrivals.last else { return }
        _ = try await store.desk.tell(PartyAnswer(arrival: arrival, absent: [], companions: Int.random(in: 0...3, using: &random), kiosk: "main"))
    }

    private func act(_ kind: StaffAct.Kind) async throws {
        let rows = try await store.rows().filter { $0.id.hasPrefix("attendance") }
        guard let row = rows.randomElement(using: &random) else { return }
        try await store.desk.act(StaffAct(kind, row.id))
    }

    private func missOne() async throws {
        let rows = try await store.rows().filter { $0.id.hasPrefix("appointment") }
        guard let row = rows.randomElement(using: &random) else { return }
        try await store.desk.act(StaffAct(.notCome, row.id))
    }

    private func help() async throws {
        let ticket = try await store.desk.askAssistance(at: "main", reason: .person)
        if Bool.random(using: &random) { try await store.desk.act(StaffAct(.answer, ticket)) }
    }
}
