import Hummingbird
import Reception

/// What a family can do once it is here. Which one it is stands in the form, under an id that only its own page knows.
extension KioskRoutes {
    /// After the party: whoever has something on record is asked whether it is still right; then where to wait.
    func checkedIn(_ call: KioskCall, _ slip: ArrivalSlip) async throws -> Response {
        goOn(call, try await desk.details(AtArrival(arrival: slip.arrival, kiosk: call.kiosk.id)), said: nil, asking: true)
    }

    func arrival(_ call: KioskCall) async throws -> Response {
        goOn(call, try await details(call), said: nil, asking: false)
    }

    func more(_ call: KioskCall) async throws -> Response {
        .page(pages.more(call.screen, details: try await details(call), from: call.fields.number("from") ?? 0))
    }

    func strip(_ call: KioskCall) async throws -> Response {
        let details = try await details(call)
        guard let member = try member(call, of: details) else {
            return .page(pages.pick(call.screen, details: details, for: .strip(call.kiosk.id)))
        }
        return .page(pages.strip(call.screen, details: details, visit: member.visit, now: call.moment.wall))
    }

    func wishes(_ call: KioskCall) async throws -> Response {
        let (way, place) = (try code(call, "call", Wish.Call.self), try code(call, "spot", Wish.Spot.self))
        guard way != nil || place != nil else {
            return .page(pages.wishes(call.screen, details: try await details(call), spot: call.fields["ask"] == "spot"))
        }
        let answer = WishAnswer(arrival: try arrivalID(call), kiosk: call.kiosk.id, call: way, spot: place)
        return goOn(call, try await desk.wish(answer), said: "wishes.saved", asking: false)
    }

    func sharing(_ call: KioskCall) async throws -> Response {
        guard let service = call.fields["service"] else { return .page(pages.sharing(call.screen, details: try await details(call))) }
        let answer = SharingAnswer(
            arrival: try arrivalID(call), visit: Visit.ID(try call.required("visit")), kiosk: call.kiosk.id, service: Service.ID(service),
            shared: try call.truth("shared"))
        return .page(pages.sharing(call.screen, details: try await desk.share(answer)))
    }

    func details(_ call: KioskCall) async throws -> PartyDetails {
        try await desk.details(AtArrival(arrival: try arrivalID(call), kiosk: call.kiosk.id))
    }

    func arrivalID(_ call: KioskCall) throws -> Arrival.ID { Arrival.ID(try call.required("arrival")) }

    /// Whom the form means: the one that it names, else the only one there is; `nil` where it has to be asked.
    func member(_ call: KioskCall, of details: PartyDetails) throws -> PartyDetails.Member? {
        guard let visit = call.fields["visit"], !visit.isEmpty else { return details.members.count == 1 ? details.members[0] : nil }
        guard let member = details.member(Visit.ID(visit)) else { throw DeskError(.notFound, cause: "no such visit of this arrival") }
        return member
    }

    /// The next of the family who is to be asked, else where to wait.
    func goOn(_ call: KioskCall, _ details: PartyDetails, said: String?, asking: Bool) -> Response {
        if asking, let next = details.nextToAsk {
            return .page(pages.adjust(call.screen, details: details, member: next, asking: true))
        }
        return .page(arrivedPage(call, details.slip, said: said))
    }

    /// One of a closed list, where the form has it.
    func code<Value: RawRepresentable<String>>(_ call: KioskCall, _ name: String, _ type: Value.Type) throws -> Value? {
        try call.fields[name].map { text in
            guard let value = Value(rawValue: text) else { throw DeskError(.invalid, cause: "the field \(name) has a value that is not known") }
            return value
        }
    }
}

extension KioskCall {
    /// A switch: `yes` or `no`.
    func truth(_ name: String) throws -> Bool {
        switch fields[name] {
        case "yes": true
        case "no": false
        default: throw DeskError(.invalid, cause: "the field \(name) is not yes or no")
        }
    }
}
