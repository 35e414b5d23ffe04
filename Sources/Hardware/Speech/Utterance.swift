public import Foundation

/// What is said at once, in one language.
public struct Utterance: Hashable, Sendable {
    /// In the order in which they are said.
    public var sentences: [Sentence]
    /// A BCP 47 tag: the language of the screen (EN 301 549 5.1.3.14).
    public var language: String
    /// Whether it says anything of a family. Then it is heard in a headset alone, and no sound of it is kept, not even of a fixed sentence.
    public var isPersonal: Bool

    /// - Parameter isPersonal: it says something of one family, which only a headset may.
    public init(_ sentences: [Sentence], language: String, isPersonal: Bool) {
        (self.sentences, self.language, self.isPersonal) = (sentences, language, isPersonal)
    }
}

/// What became of an utterance.
public enum SpeechResult: Hashable, Sendable {
    /// The hub has played it to the headset.
    case headset
    /// The hub has played it to the speaker.
    case speaker
    /// A WAV file for the page to play, since the hub has nothing to play it on here. It is never personal.
    case sound(Data)
    /// No voice speaks the language.
    case noVoice
    /// It is personal, and no headset is known to be plugged in, or it was pulled out meanwhile: nothing is said, or no more of it.
    case notPrivate
    /// It was cut short by something new, or on demand.
    case stopped
    /// Why it could not be said, for the operator. It holds nothing of what was to be said.
    case failed(String)
}
