import Reception

/// A look-up as far as the family has answered: what comes next, or the question to the desk.
enum LookUpForm: Sendable {
    case asks(LookUpStep)
    case complete(LookUp)

    /// - Throws: ``DeskError`` where an answer is none that the keys can give.
    init(_ call: KioskCall) throws {
        guard call.has("day") else { self = .asks(.day); return }
        let day = try call.number("day", within: 1...31)
        guard call.has("month") else { self = .asks(.month(day: day)); return }
        let month = try call.number("month", within: 1...12)
        guard call.has("letters") else { self = .asks(.letters(day: day, month: month)); return }
        let letters = try call.required("letters")
        guard call.has("companions") else {
            self = .asks(.companions(day: day, month: month, letters: letters))
            return
        }
        let question = LookUp(
            day: day, month: month, letters: letters, hour: call.has("hour") ? try call.number("hour", within: 0...23) : nil,
            companions: try call.companions(), kiosk: call.kiosk.id, moment: call.moment)
        try Limits.check(question)
        self = .complete(question)
    }
}

extension KioskCall {
    fileprivate func has(_ name: String) -> Bool { !(fields[name] ?? "").isEmpty }
}

extension LookUp {
    /// The one question more, where the rest is ambiguous.
    var hourStep: LookUpStep { .hour(day: day, month: month, letters: letters, companions: companions) }
}
