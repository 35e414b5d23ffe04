import Foundation
import Reception

extension Samples {
    var printed: [(String, String)] {
        [
            ("signs", pages.signs()),
            ("paper", pages.paper(lang: lang, board: paperBoard)),
            ("sheet", pages.sheet(lang: lang, entry: entry, qrSVG: Self.code, day: nil)),
        ]
    }

    private var entry: PassEntry {
        let holder = Person(id: Person.ID("holder"), source: "clinic", externalID: "1", protected: false)
        return PassEntry(
            pass: Pass(id: Pass.ID("sample"), holder: holder.id, appointments: [], from: day, until: day.advanced(by: 120), code: nil),
            holder: holder, personal: Personal(given: "Amina", family: "Khan"),
            appointments: [
                .init(appointment: appointment(1, day: 0, 10, 30, .booked), given: "Amina"),
                .init(appointment: appointment(5, day: 0, 11, 45, .moved), given: "Amina"),
                .init(appointment: appointment(3, day: 7, 14, 0, .booked), given: "Samir"),
                .init(appointment: appointment(2, day: 9, 9, 0, .cancelled), given: "Amina"),
            ])
    }

    private func appointment(_ index: Int, day: Int, _ hour: Int, _ minute: Int, _ state: Appointment.State) -> Appointment {
        Appointment(
            id: Appointment.ID("appointment-\(index)"), person: nil, service: service(index) ?? Service.ID("sample"),
            start: self.day.advanced(by: day).at(hour: hour, minute: minute, in: centre.zone), minutes: 30, place: place(index + 1),
            state: state, sensitive: false)
    }

    /// Something that looks like a code and is none: the storybook holds no pass.
    private static let code: String = {
        var cells = ""
        for y in 0..<21 {
            for x in 0..<21 where !(x % 13 < 8 && y % 13 < 8 && (x < 13 || y < 13)) && (x * x + 3 * y * y + x * y) % 5 < 2 {
                cells += "M\(x) \(y)h1v1h-1z"
            }
        }
        for (x, y) in [(0, 0), (14, 0), (0, 14)] { cells += "M\(x) \(y)h7v7h-7zm1 1v5h5v-5zm1 1h3v3h-3z" }
        return "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"-4 -4 29 29\"><path d=\"\(cells)\"/></svg>"
    }()
}
