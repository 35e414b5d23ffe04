import Foundation
import Reception

/// The passes of a day as a newcomer reads them: how many people, and when they are due. It says nothing about anybody.
struct TodaysPasses {
    let centre: Centre
    let now: Date

    /// Those that are due now first, then those to come, then those whose time has gone.
    func list(_ entries: [PassEntry]) -> [SimulatedPass] {
        let cards = entries.compactMap { entry in
            entry.pass.flatMap { pass in pass.revoked == nil ? pass.code : nil }.map { card(entry, code: $0) }
        }
        return cards.sorted { ($0.order, $0.at, $0.pass.code) < ($1.order, $1.at, $1.pass.code) }.map(\.pass)
    }

    private struct Card {
        var order: Int
        var at: Date
        var pass: SimulatedPass
    }

    private func card(_ entry: PassEntry, code: String) -> Card {
        let today = entry.appointments.map(\.appointment).filter { centre.day(of: $0.start) == centre.day(of: now) }
        let live = today.filter { $0.state != .cancelled }.sorted { $0.start < $1.start }
        let size = Self.size(Set(today.compactMap(\.person)).count)
        let (order, due) = due(live)
        return Card(order: order, at: live.first?.start ?? .distantFuture, pass: SimulatedPass(label: "\(size), \(due)", code: code))
    }

    private func due(_ appointments: [Appointment]) -> (Int, String) {
        guard let first = appointments.first, let last = appointments.last else { return (3, "cancelled") }
        if appointments.contains(where: isDue) { return (0, "due now") }
        if let next = appointments.first(where: { $0.start > now }) { return (1, "due at \(time(next.start))") }
        return (2, "was due at \(time(first == last ? first.start : last.start))")
    }

    private func isDue(_ appointment: Appointment) -> Bool {
        switch (centre.service(appointment.service)?.window ?? .usual).standing(of: now, to: appointment.start) {
        case .inTime, .late: true
        case .tooEarly, .tooLate: false
        }
    }

    private func time(_ date: Date) -> String {
        let parts = Calendar.gregorian(in: centre.zone).dateComponents([.hour, .minute], from: date)
        return String(format: "%02d:%02d", parts.hour ?? 0, parts.minute ?? 0)
    }

    private static func size(_ people: Int) -> String {
        let words = [2: "two", 3: "three", 4: "four", 5: "five"]
        return people < 2 ? "One person" : "A family of \(words[people] ?? String(people))"
    }
}
