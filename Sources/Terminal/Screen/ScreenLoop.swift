import CNCurses
import Foundation

/// The screen's thread: waits for keys, messages and seconds, hands them to the model, and draws what comes of it.
struct ScreenLoop {
    private let arrivals: ArrivalsScreen
    private let mailbox: Mailbox
    private var model: ArrivalsModel

    init(_ arrivals: ArrivalsScreen, _ mailbox: Mailbox, _ model: ArrivalsModel) {
        (self.arrivals, self.mailbox, self.model) = (arrivals, mailbox, model)
    }

    /// Until the user leaves, a signal ends it, or the terminal goes away.
    func run() throws(ScreenError) -> ArrivalsScreen.Ending {
        let signals = ScreenSignals(to: mailbox.signals)
        let screen = try CursesScreen(environment: arrivals.environment)
        var loop = self
        let ending = loop.turn(screen)
        _ = consume screen
        _ = consume signals
        return ending
    }

    private mutating func turn(_ screen: borrowing CursesScreen) -> ArrivalsScreen.Ending {
        while true {
            if screen.size != model.size { take(.resized(screen.size), screen) }
            let layout = ArrivalsLayout(model)
            screen.draw(layout.lines, caret: layout.caret)
            let woken = hazel_wait(mailbox.reading, 1_000)
            let mail = mailbox.take()
            if let signal = mail.signals.first(where: ScreenSignals.ending.contains) { return .signal(signal) }
            if woken & 4 != 0 { return .signal(SIGHUP) }
            let keys = woken & 1 != 0 ? screen.keys() : []
            for event in mail.events + keys.map(ArrivalsEvent.key) + [.tick] where take(event, screen) { return .quit }
        }
    }

    /// Whether the user wants to leave.
    @discardableResult
    private mutating func take(_ event: ArrivalsEvent, _ screen: borrowing CursesScreen) -> Bool {
        let effects = model.take(event, at: arrivals.clock())
        for effect in effects {
            if effect == .redraw { screen.redraw() } else { arrivals.perform(effect, mailbox) }
        }
        return effects.contains(.quit)
    }
}
