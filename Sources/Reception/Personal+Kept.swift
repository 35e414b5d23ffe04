extension Personal {
    /// What a family has said at a kiosk, and wants to be kept for the next time.
    public struct Kept: Hashable, Sendable, Codable {
        /// `nil` where they have said nothing of it; empty where nothing is wanted.
        public var adjustments: [Adjustment]?
        /// A BCP 47 tag.
        public var language: String?

        public init(adjustments: [Adjustment]? = nil, language: String? = nil) {
            (self.adjustments, self.language) = (adjustments, language)
        }
    }

    /// What is done for them: as they have said, else as the source has it.
    public var wanted: [Adjustment] { kept?.adjustments ?? adjustments }

    /// The language in which they are spoken to: as they have said, else as the source has it.
    public var spoken: String? { kept?.language ?? language }

    /// A record of the source that comes again does not undo what the family has said; one that says something new does.
    public func following(_ before: Personal?) -> Personal {
        guard let before, let kept = before.kept else { return self }
        var after = self
        let stays = Kept(
            adjustments: before.adjustments == adjustments ? kept.adjustments : nil,
            language: before.language == language ? kept.language : nil)
        after.kept = stays == Kept() ? nil : stays
        return after
    }
}
