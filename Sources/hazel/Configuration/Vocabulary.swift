/// What a configuration may name of what is built into the program.
struct Vocabulary: Sendable {
    /// The languages that Hazel speaks: BCP 47 tags.
    var languages: [String]
    /// The colours of places, as the style sheet and the language files have them. A value is in the style sheet alone.
    var colours: [String]
    /// The symbols of places and services: drawn, and with a word of their own, so that they can be spoken.
    var symbols: [String]
}
