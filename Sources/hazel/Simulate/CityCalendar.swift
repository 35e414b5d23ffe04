import Reception
import Signposting

/// When the centres of a simulated city are open: not on Sundays and bank holidays, and with fewer families while schools are closed. The
/// school holidays are those that most English councils give, by rule.
struct CityCalendar {
    enum Season { case closed, holidays, term }

    private let bank = BankHolidays()

    func season(_ day: CentreDay) -> Season {
        if CivilDay.weekday(of: day.number) == 6 || bank.include(day.number) { return .closed }
        return isHoliday(day) ? .holidays : .term
    }

    private func isHoliday(_ day: CentreDay) -> Bool {
        switch (day.month, day.day) {
        case (1, ...3), (12, 20...), (7, 22...), (8, _), (9, ...2): true
        // The half of each term: a week in October, in February and in May.
        case (10, 24...30), (2, 14...20), (5, 25...31): true
        case (3, _), (4, _): isEaster(day)
        default: false
        }
    }

    /// From the Saturday of the week before Good Friday's to the Sunday after Easter Monday.
    private func isEaster(_ day: CentreDay) -> Bool {
        guard let goodFriday = bank.list(in: day.year).first(where: { [3, 4].contains($0.month) }) else { return false }
        return (goodFriday.number - 6...goodFriday.number + 9).contains(day.number)
    }
}

/// What a simulated centre offers: on which days, at which hours, and how much it is asked for.
struct CityOffer {
    let service: Service.ID
    /// How many come, beside the others, on each day from Monday to Saturday.
    let weights: [Int]
    let hours: ClosedRange<Int>
    /// The minutes from one appointment to the next.
    var slot = 30
    var termOnly = false
    /// Of a hundred, how many come without an appointment.
    var walkIns = 10

    static let all = [
        CityOffer(service: "speech", weights: [30, 18, 30, 18, 26, 10], hours: 9...16),
        // A consultant's mornings: all at once.
        CityOffer(service: "clinic", weights: [0, 60, 0, 55, 0, 0], hours: 9...11, slot: 10, walkIns: 0),
        CityOffer(service: "advice", weights: [22, 14, 24, 14, 24, 30], hours: 9...15, walkIns: 80),
        CityOffer(service: "portage", weights: [18, 8, 18, 8, 20, 0], hours: 9...13, termOnly: true),
        CityOffer(service: "therapy", weights: [20, 14, 20, 14, 24, 12], hours: 10...16, slot: 45),
        CityOffer(service: "benefits", weights: [0, 0, 26, 0, 0, 0], hours: 10...14, slot: 20, walkIns: 40),
        // Few come to these, so that there is something to protect.
        CityOffer(service: "group", weights: [2, 0, 0, 3, 0, 0], hours: 13...14, slot: 60),
        CityOffer(service: "music", weights: [0, 0, 1, 0, 0, 6], hours: 10...11, slot: 60, termOnly: true),
    ]

    func weight(_ weekday: Int, _ season: CityCalendar.Season) -> Int { weekday > 5 || termOnly && season == .holidays ? 0 : weights[weekday] }
}
