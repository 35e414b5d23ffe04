import Foundation

/// What may be done with a referral, and what is wrong with one. Pure.
public enum ReferralRules {
    /// The step that an act of staff is.
    /// - Throws: ``DeskError`` where the reason or the outcome is missing, or the referral does not stand so that it can be done.
    public static func step(_ act: ReferralAct, from state: Referral.State) throws(DeskError) -> ReferralAnswered {
        let isPossible = act.kind == .close ? state == .accepted : act.kind == .accept ? state == .asked : state.isOpen
        guard isPossible else { throw DeskError(.conflict, cause: "the referral is \(state.rawValue) already, or not yet accepted") }
        switch act.kind {
        case .accept: return ReferralAnswered(referral: act.referral, state: .accepted)
        case .decline:
            guard let decline = act.decline else { throw DeskError(.invalid, cause: "decline: a reason is asked") }
            return ReferralAnswered(referral: act.referral, state: .declined, decline: decline)
        case .close:
            guard let result = act.result else { throw DeskError(.invalid, cause: "result: an outcome is asked") }
            return ReferralAnswered(referral: act.referral, state: .closed, result: result)
        }
    }

    /// How the family is reached, in one form.
    /// - Parameter known: what the book has of the holder of the pass.
    /// - Throws: ``DeskError`` that says what is asked, and never what was typed.
    public static func contact(_ request: ReferralRequest, known: String?) throws(DeskError) -> String {
        let typed = request.contact ?? ""
        switch request.way {
        case .known:
            guard let known, !known.isEmpty, !request.sensitive else { throw DeskError(.conflict, cause: "way: the book has no contact of the holder of a pass") }
            return known
        case .phone:
            guard let number = phone(typed) else { throw DeskError(.invalid, cause: "contact: a telephone number has 7 to 15 digits") }
            return number
        case .mail:
            guard let mail = mail(typed) else { throw DeskError(.invalid, cause: "contact: an address of e-mail is like name@example.org") }
            return mail
        }
    }

    /// Digits with a plus sign at most: 7 to 15 of them (ITU-T E.164 allows 15; short local numbers have 7).
    public static func phone(_ typed: String) -> String? {
        let digits = typed.filter { !" -()".contains($0) }
        let body = digits.hasPrefix("+") ? digits.dropFirst() : digits[...]
        return (7...15).contains(body.count) && body.utf8.allSatisfy { (48...57).contains($0) } ? digits : nil
    }

    /// Something before one @, and a name with a dot after it; no more is asked, since only a letter that arrives proves it.
    public static func mail(_ typed: String) -> String? {
        let mail = typed.trimmingCharacters(in: .whitespaces)
        let parts = mail.split(separator: "@", omittingEmptySubsequences: false)
        guard mail.utf8.count <= 254, parts.count == 2, !parts[0].isEmpty, parts[1].split(separator: ".").count > 1,
              !parts[1].hasPrefix("."), !parts[1].hasSuffix("."), mail.utf8.allSatisfy(mailBytes.contains) else { return nil }
        return mail
    }

    private static let mailBytes = Set("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789@.!#$%&'*+-/=?^_`{|}~".utf8)
}

/// How long a family waits for an answer before it is flagged.
public struct ReferralPatience: Sendable {
    /// Working days after the day on which it was asked.
    public var workingDays: Int
    /// Days on which nobody works, beside Saturdays and Sundays.
    public var holidays: @Sendable (CentreDay) -> Bool

    public init(workingDays: Int, holidays: @escaping @Sendable (CentreDay) -> Bool = { _ in false }) {
        (self.workingDays, self.holidays) = (workingDays, holidays)
    }

    /// Three working days.
    public static let usual = ReferralPatience(workingDays: 3)

    /// Whether a referral that nobody has answered has waited too long by the end of those days.
    public func isOver(asked: CentreDay, today: CentreDay) -> Bool {
        var (day, passed) = (asked, 0)
        while day < today, passed <= workingDays {
            day = day.advanced(by: 1)
            if works(day) { passed += 1 }
        }
        return passed > workingDays
    }

    private func works(_ day: CentreDay) -> Bool {
        let weekday = Calendar.gregorian(in: .gmt).component(.weekday, from: day.at(hour: 12, minute: 0, in: .gmt))
        return weekday != 1 && weekday != 7 && !holidays(day)
    }
}
