public import Reception
import Words

extension Pages {
    /// The appointment sheet for A4: the code, how it works, and each appointment with a picture of where to go.
    ///
    /// The page stands alone, with its style inside. A service that is sensitive is not named, on paper neither.
    /// - Parameters:
    ///   - qrSVG: the code as an `<svg>` element.
    ///   - day: only the appointments of this day; all of them where it is `nil`.
    public func sheet(lang: String, entry: PassEntry, qrSVG: String, day: CentreDay?) -> String {
        let language = languages.language(lang)
        let items = entry.appointments.filter { day == nil || centre.day(of: $0.appointment.start) == day }
            .sorted { ($0.appointment.start, $0.appointment.id) < ($1.appointment.start, $1.appointment.id) }
        let names = Set(items.compactMap(\.given))
        return render(
            .sheet, in: language, frame: printFrame(language, title: language("sheet.title"), standalone: true),
            SheetPage(
                centre: centre.name, holder: entry.personal.map { language("sheet.for", ["name": $0.shortName.apart]) }, code: qrSVG,
                steps: zip(["scan", "person", "pass"], ["sheet.scan", "sheet.no-scan", "sheet.private"]).map {
                    .init(picture: symbols.svg($0), text: language($1))
                },
                items: items.map { item($0, naming: names.count > 1, language) }, isEmpty: items.isEmpty,
                valid: entry.pass.map { pass in
                    language("sheet.valid", ["from": language.day(pass.from), "until": dayWithYear(pass.until, language)])
                }))
    }

    private func dayWithYear(_ day: CentreDay, _ language: Language) -> String { "\(language.day(day)) \(day.year)" }

    private func item(_ item: PassEntry.Item, naming: Bool, _ language: Language) -> SheetPage.Item {
        let appointment = item.appointment
        let service = centre.service(appointment.service)
        let state: String? = switch appointment.state {
        case .booked: nil
        case .moved: language("sheet.moved")
        case .cancelled: language("sheet.cancelled")
        }
        let opens = appointment.start.adding(minutes: -(service?.window ?? .usual).early)
        return SheetPage.Item(
            day: language.day(appointment.start, in: centre.zone), time: language.time(appointment.start, in: centre.zone),
            name: naming ? item.given.map { language("sheet.for", ["name": $0.apart]) } : nil,
            service: appointment.sensitive ? nil : shown(appointment.service)?.name.apart,
            place: sign(centre.place(appointment.place ?? service?.place), in: language), state: state,
            isCancelled: appointment.state == .cancelled,
            arrive: language("sheet.arrive", ["time": language.time(opens, in: centre.zone)]))
    }
}

struct SheetPage: Sendable {
    let centre: String
    let holder: String?
    let code: String
    let steps: [Step]
    let items: [Item]
    let isEmpty: Bool
    let valid: String?

    struct Step: Sendable {
        let picture, text: String
    }

    struct Item: Sendable {
        let day, time: String
        let name, service: String?
        let place: PlaceSign
        let state: String?
        let isCancelled: Bool
        let arrive: String
    }
}
