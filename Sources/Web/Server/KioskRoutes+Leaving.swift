import Hummingbird
import Reception

extension KioskRoutes {
    /// A pass was read on the page for leaving: it announces, and checks nobody in.
    func leaveScan(_ call: KioskCall) async throws -> Response {
        try await askLeaving(call, LeaveQuestion(code: try call.code(), kiosk: call.kiosk.id, moment: call.moment))
    }

    /// First who leaves, then that they do. The answer is the same for everybody.
    func leave(_ call: KioskCall) async throws -> Response {
        let arrival = call.id("arrival").map { Arrival.ID($0) }, pass = call.id("pass").map { Pass.ID($0) }
        guard arrival != nil || pass != nil else { throw DeskError(.invalid, cause: "the field arrival is missing") }
        guard let answer = call.fields["answer"] else {
            return try await askLeaving(call, LeaveQuestion(arrival: arrival, pass: pass, kiosk: call.kiosk.id, moment: call.moment))
        }
        guard ["leave", "transport"].contains(answer) else { throw DeskError(.invalid, cause: "the field answer is neither leave nor transport") }
        let visits = call.fields.all("leaves").map { Visit.ID($0) }
        guard !visits.isEmpty else { throw DeskError(.invalid, cause: "the field leaves is missing") }
        try await desk.announce(LeaveAnnouncement(
            arrival: arrival, pass: pass, visits: visits, transport: answer == "transport", kiosk: call.kiosk.id))
        return call.wantsJSON ? .nothing() : .page(pages.goodbye(call.screen))
    }

    /// A face, then an answer or none. Each press is kept by itself.
    func feedBack(_ call: KioskCall) async throws -> Response {
        let face = try call.number("face", within: Feedback.faces)
        guard let text = call.fields["answer"] else {
            try await desk.feedBack(Feedback(face: face, kiosk: call.kiosk.id))
            return call.wantsJSON ? .nothing() : .page(pages.feedbackQuestion(call.screen, face: face))
        }
        if !text.isEmpty {
            guard let answer = Feedback.Answer(rawValue: text) else { throw DeskError(.invalid, cause: "the field answer is not known") }
            try await desk.feedBack(Feedback(face: face, answer: answer, kiosk: call.kiosk.id))
        }
        return call.wantsJSON ? .nothing() : .page(pages.thanks(call.screen))
    }

    private func askLeaving(_ call: KioskCall, _ question: LeaveQuestion) async throws -> Response {
        parts.mail.opened(at: call.kiosk.id, leaving: call.moment)
        return try leaving(call, try await desk.askLeaving(question))
    }

    /// What the question who leaves is answered with, whoever has read the pass.
    func leaving(_ call: KioskCall, _ answer: LeaveAnswer) throws -> Response {
        switch answer {
        case .asks(let slip) where call.wantsJSON: try .json(slip)
        case .asks(let slip): .page(pages.leave(call.screen, slip: slip))
        case .refused(let refusal) where call.wantsJSON: try .json(KioskAnswer(refusal))
        case .refused(let refusal): .page(pages.refused(call.screen, refusal: refusal, now: call.moment.wall))
        }
    }
}

extension KioskCall {
    func code() throws -> String {
        guard let code = fields["code"] else { throw DeskError(.invalid, cause: "the field code is missing") }
        return code
    }

    fileprivate func id(_ name: String) -> String? { fields[name].flatMap { $0.isEmpty ? nil : $0 } }
}
