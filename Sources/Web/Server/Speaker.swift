public import Foundation
public import Reception

/// Turns a text of the screen into sound; what plays it, and whether a headset is plugged in, is the hub's to know.
public struct Speaker: Sendable {
    /// What a screen asks for at once.
    public struct Request: Sendable {
        /// Where it is to be heard.
        public var kiosk: Kiosk.ID
        /// A BCP 47 tag: the language of the screen.
        public var lang: String
        /// Said one after the other; personal where ``isPrivate`` says so, and never logged.
        public var texts: [String]
        /// Whether it says anything of a family.
        public var isPrivate: Bool
        /// 1, quiet, to 5; the page forgets it after each user.
        public var level: Int
        /// Whether the page itself will play it, later and perhaps without the hub; never private.
        public var isForLater = false
    }

    /// What became of it.
    public enum Answer: Sendable, Equatable {
        /// A WAV file for the page to play; never private.
        case sound(Data)
        /// The hub has played it, to the end or until something new was said.
        case spoken
        /// There is no voice for the language; it is personal, and there is no way to say it to one person alone.
        case noVoice, notPrivate
        /// The hub has a voice, and it did not speak; why is in the log.
        case failed
    }

    let say: @Sendable (Request) async -> Answer
    let stop: @Sendable (Kiosk.ID) async -> Void

    /// - Parameter stop: stops what the hub itself is saying at a kiosk.
    public init(
        say: @escaping @Sendable (Request) async -> Answer, stop: @escaping @Sendable (Kiosk.ID) async -> Void = { _ in }
    ) {
        (self.say, self.stop) = (say, stop)
    }

    /// A hub that cannot speak.
    public static let silent = Speaker { _ in .failed }
}
