import Hummingbird
import Reception

extension KioskRoutes {
    /// The first question; or, where too many look-ups have failed at this kiosk, the way to a person before any is asked.
    func beginLookUp(_ call: KioskCall) async throws -> Response {
        let rests = try await desk.lookUpRests(at: call.kiosk.id)
        return .page(pages.lookUp(call.screen, step: rests ? .resting : .day))
    }

    /// One step of a look-up, or the question itself.
    func lookUp(_ call: KioskCall) async throws -> Response {
        switch try LookUpForm(call) {
        case .asks where call.wantsJSON: throw DeskError(.invalid, cause: "day, month, letters and companions are asked")
        case .asks(let step): return .page(pages.lookUp(call.screen, step: step))
        case .complete(let question): return try await held(since: call.moment) { try await ask(question, call) }
        }
    }

    private func ask(_ question: LookUp, _ call: KioskCall) async throws -> Response {
        let answer = try await desk.lookUp(question)
        if call.wantsJSON { return try .json(KioskAnswer(answer)) }
        switch answer {
        case .needsHour: return .page(pages.lookUp(call.screen, step: question.hourStep))
        case .done(let slip): return .page(pages.arrived(call.screen, slip: slip, showsDetails: false))
        case .refused(let refusal):
            return .page(pages.refused(call.screen, refusal: refusal, now: call.moment.wall))
        }
    }

    /// All answers come at the end of a slot counted from the request's arrival: how long the desk took must not tell whether it
    /// found somebody. An answer that misses its slot waits for the next one.
    private func held(since arrival: Moment, _ answer: () async throws -> Response) async throws -> Response {
        let result: Result<Response, any Error>
        do { result = .success(try await answer()) } catch { result = .failure(error) }
        try await parts.pause(Self.rest(of: Self.slot, after: arrival, at: parts.surroundings.now()))
        return try result.get()
    }

    /// 400 ms: longer than the desk takes, shorter than a family notices.
    static let slot = Duration.milliseconds(400)

    /// What is left of the slot that runs at `now`.
    static func rest(of slot: Duration, after arrival: Moment, at now: Moment) -> Duration {
        let length = slot.nanoseconds
        let elapsed = max(0, now.boottime.subtractingReportingOverflow(arrival.boottime).partialValue)
        return .nanoseconds(length - elapsed % length)
    }
}

extension Duration {
    /// Whole nanoseconds of a duration of less than a century.
    fileprivate var nanoseconds: Int64 { components.seconds * 1_000_000_000 + components.attoseconds / 1_000_000_000 }
}
