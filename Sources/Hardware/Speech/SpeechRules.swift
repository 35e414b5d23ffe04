/// Who may hear what (EN 301 549 5.1.3.9): what is personal is spoken to a headset or not at all.
enum SpeechRules {
    enum Way: Hashable, Sendable, CaseIterable {
        /// The hub plays it.
        case headset, speaker
        /// The page plays it.
        case page
        /// Nobody hears it.
        case nowhere
    }

    /// - Parameters:
    ///   - isPersonal: Whether it says anything of a family.
    ///   - isHeadsetSensed: Whether a headset is positively known to be plugged in, now.
    ///   - hasSpeaker: Whether the hub has a speaker at this kiosk.
    static func decide(isPersonal: Bool, isHeadsetSensed: Bool, hasSpeaker: Bool) -> Way {
        if isHeadsetSensed { return .headset }
        if isPersonal { return .nowhere }
        return hasSpeaker ? .speaker : .page
    }
}
