public import Reception
import Words

extension Pages {
    /// How to say that one leaves: the pass once more, or a person. What is scanned here announces, and checks nobody in.
    public func leaving(_ screen: Screen) -> String {
        let (screen, language) = settled(screen)
        return render(
            .leaving, in: language, frame: leaveFrame(screen, language, title: language("home.leaving")),
            LeavingPage(
                picture: symbols.svg("leave"), scan: Address.leaveScan(screen.kiosk.id).text,
                home: Address.home(screen.kiosk.id, screen.manner).text))
    }

    /// Who leaves. The form that it sends has `arrival`, `pass`, `leaves` for each who goes, and `answer`: `leave` or `transport`.
    public func leave(_ screen: Screen, slip: LeaveSlip) -> String {
        let (screen, language) = settled(screen)
        let known = [("arrival", slip.arrival?.rawValue), ("pass", slip.pass?.rawValue)]
        return render(
            .leave, in: language, frame: leaveFrame(screen, language, title: language("leave.title")),
            LeavePage(
                action: Address.leave(screen.kiosk.id).text,
                known: known.compactMap { name, value in value.map { HiddenField(name: name, value: $0) } },
                several: slip.members.count > 1,
                toggles: slip.members.enumerated().map { index, member in
                    .init(visit: member.visit.rawValue, initial: member.initial?.apart ?? language.number(index + 1))
                },
                tick: symbols.svg("check"), picture: symbols.svg("leave"), transport: symbols.svg("transport"),
                stay: Address.home(screen.kiosk.id).text))
    }

    /// The same for everybody, whoever left and whatever staff were told; and how it was, in one press.
    public func goodbye(_ screen: Screen) -> String {
        let (screen, language) = settled(screen)
        return render(
            .goodbye, in: language, frame: frame(screen, language, title: language("leave.done-title"), idle: 30),
            GoodbyePage(
                picture: symbols.svg("leave"), action: Address.feedback(screen.kiosk.id).text,
                faces: Feedback.faces.map { face in
                    .init(value: String(face), name: language("feedback.face.\(face)"), picture: symbols.svg("face-\(face)"))
                }))
    }

    /// One question more, that nobody has to answer.
    public func feedbackQuestion(_ screen: Screen, face: Int) -> String {
        let (screen, language) = settled(screen)
        let question = centre.feedbackQuestion[language.code]?.apart ?? language("feedback.question")
        let pictures: [Feedback.Answer: String] = [.yes: "check", .partly: "minus", .no: "cross"]
        return render(
            .feedback, in: language, frame: frame(screen, language, title: question, idle: 30),
            FeedbackPage(
                question: question, action: Address.feedback(screen.kiosk.id).text, face: String(face),
                picture: symbols.svg("face-\(face)"),
                answers: Feedback.Answer.allCases.map { answer in
                    .init(
                        value: answer.rawValue, name: language("feedback.\(answer.rawValue)"),
                        picture: symbols.svg(pictures[answer] ?? ""))
                }, skip: language("feedback.skip")))
    }

    /// The end of leaving, whatever was answered or not. It soon goes by itself.
    public func thanks(_ screen: Screen) -> String {
        let (screen, language) = settled(screen)
        return render(
            .thanks, in: language, frame: frame(screen, language, title: language("feedback.thanks"), idle: 15),
            ThanksPage(picture: symbols.svg("heart")))
    }

    private func leaveFrame(_ screen: Screen, _ language: Language, title: String) -> KioskFrame {
        frame(screen, language, title: title, scan: .leaveScan(screen.kiosk.id))
    }

    /// The way to leave from a page that shows an arrival.
    func leaveForm(_ screen: Screen, _ slip: ArrivalSlip) -> LeaveForm {
        LeaveForm(
            action: Address.leave(screen.kiosk.id).text, arrival: slip.arrival.rawValue, pass: slip.pass?.rawValue,
            picture: symbols.svg("leave"))
    }
}

struct LeaveForm: Sendable {
    let action, arrival: String
    let pass: String?
    let picture: String
}

struct LeavingPage: Sendable {
    let picture, scan, home: String
}

struct LeavePage: Sendable {
    let action: String
    let known: [HiddenField]
    let several: Bool
    let toggles: [Toggle]
    let tick, picture, transport, stay: String

    struct Toggle: Sendable {
        let visit, initial: String
    }
}

struct GoodbyePage: Sendable {
    let picture, action: String
    let faces: [Choice]

    struct Choice: Sendable {
        let value, name, picture: String
    }
}

struct FeedbackPage: Sendable {
    let question, action, face, picture: String
    let answers: [GoodbyePage.Choice]
    let skip: String
}

struct ThanksPage: Sendable {
    let picture: String
}
