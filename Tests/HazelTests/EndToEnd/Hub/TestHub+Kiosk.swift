import Foundation
import Reception

extension TestHub {
    /// A scan, answered with a page.
    func scan(_ code: String, at kiosk: String = "entrance") async throws -> Answer {
        try await post(self.kiosk("/kiosk/\(kiosk)/scan"), form: [("code", code)])
    }

    /// A scan, answered in JSON.
    func scanJSON(_ code: String, at kiosk: String = "entrance") async throws -> Answer {
        try await post(self.kiosk("/kiosk/\(kiosk)/scan"), json: ["code": code], Self.json)
    }

    /// Whoever is asked who came says: all of us, and so many more.
    func arrive(_ code: String, at kiosk: String = "entrance", others: Int = 1) async throws -> Answer {
        let asked = try await scan(code, at: kiosk)
        guard asked.page == "party" else { return asked }
        return try await tell(asked, here: asked.fields("visit"), others: others, at: kiosk)
    }

    /// Answers the page that asks who came.
    func tell(_ asked: Answer, here: [String], others: Int, at kiosk: String = "entrance") async throws -> Answer {
        let fields = asked.fields("arrival").map { ("arrival", $0) } + asked.fields("visit").map { ("visit", $0) } + here.map { ("here", $0) }
        return try await confirm(try await post(self.kiosk("/kiosk/\(kiosk)/party"), form: fields + [("companions", "\(others)")]), at: kiosk)
    }

    /// Whoever is asked whether what helps is still right says yes.
    private func confirm(_ asked: Answer, at kiosk: String) async throws -> Answer {
        guard asked.page == "adjust" else { return asked }
        return try await confirm(try await press(asked, "adjustments", [("do", "right")], at: kiosk), at: kiosk)
    }

    /// Sends a form of a family's page on, with the hidden fields that say whose it is.
    func press(_ page: Answer, _ address: String, _ fields: [(String, String)] = [], at kiosk: String = "entrance") async throws -> Answer {
        let hidden = ["arrival", "visit", "asking"].flatMap { name in page.fields(name).prefix(1).map { (name, $0) } }
        let given = Set(fields.map(\.0))
        return try await post(self.kiosk("/kiosk/\(kiosk)/\(address)"), form: hidden.filter { !given.contains($0.0) } + fields)
    }

    /// A look-up: the fourth of March unless something else is said.
    func lookUp(
        _ letters: String, day: Int = 4, month: Int = 3, hour: Int? = nil, at kiosk: String = "entrance", json: Bool = false
    ) async throws -> Answer {
        var form = [("day", "\(day)"), ("month", "\(month)"), ("letters", letters), ("companions", "1")]
        if let hour { form.append(("hour", "\(hour)")) }
        return try await post(self.kiosk("/kiosk/\(kiosk)/look-up"), form: form, json ? Self.json : Self.html)
    }

    func board() async throws -> Board { try await get(api("/board"), Self.bearer).decoded(Board.self) }
}
