/// Where a kiosk is heard, where the hub itself plays: a speaker, a headset, both, or neither.
public struct SpeechOutput: Hashable, Sendable {
    /// Plays WAV from standard input to all who stand near: `aplay -q -D plughw:1`.
    public var speaker: Program?
    /// `nil` where private things are never said.
    public var headset: Headset?

    /// Says nothing where neither is given.
    public init(speaker: Program? = nil, headset: Headset? = nil) {
        (self.speaker, self.headset) = (speaker, headset)
    }

    /// A socket for a headset.
    public struct Headset: Hashable, Sendable {
        /// Plays WAV from standard input to the headset alone.
        public var player: Program
        /// Ends with 0 where a headset is plugged in, and only then.
        public var sense: Program
        /// How long the sense may take. One that takes longer says no.
        var patience = Duration.seconds(1)

        /// - Parameter sense: ends with status 0 while a headset is plugged in.
        public init(player: Program, sense: Program) { (self.player, self.sense) = (player, sense) }

        /// Whether a headset is plugged in now. A sense that fails, is missing or hangs says no.
        func isPluggedIn() async -> Bool {
            let ending = try? await sense.run(limit: patience)
            return ending?.status == .exited(0)
        }
    }
}

extension Program {
    /// Plays a sound to its end. A player that goes on long after that is killed.
    func play(_ sound: Wave) async throws {
        let ending = try await run(input: Array(sound.data), limit: sound.duration + .seconds(10))
        try ending.check(self, quoting: true)
    }
}
