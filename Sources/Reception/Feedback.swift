public import Foundation

/// How it was today: a face, and one answer to one question. It belongs to no visit and to nobody.
public struct Feedback: Sendable, Codable {
    /// From 1, very bad, to 5, very good.
    public var face: Int
    /// `nil` where a face alone was pressed.
    public var answer: Answer?
    /// Where it was pressed.
    public var kiosk: Kiosk.ID

    /// The answer to the centre's one question.
    public enum Answer: String, Sendable, Codable, CaseIterable { case yes, partly, no }

    /// The faces there are; one beyond them is refused.
    public static let faces = 1...5

    public init(face: Int, answer: Answer? = nil, kiosk: Kiosk.ID) {
        (self.face, self.answer, self.kiosk) = (face, answer, kiosk)
    }
}

/// Somebody has said how it was.
///
/// A face is kept as soon as it is pressed, without an answer. The answer that may follow is a record of its own, with the same face:
/// so faces are counted where there is no answer.
public struct FedBack: Hashable, Sendable, Codable {
    /// Where it was pressed, as the origin of the change says too.
    public var kiosk: Kiosk.ID
    /// From 1, very bad, to 5, very good.
    public var face: Int
    /// `nil` for the face itself, which is counted by that.
    public var answer: Feedback.Answer?
    /// The hour in which it was said, and no closer.
    public var at: Date

    public init(kiosk: Kiosk.ID, face: Int, answer: Feedback.Answer?, at: Date) {
        (self.kiosk, self.face, self.answer, self.at) = (kiosk, face, answer, at)
    }
}

/// How often each face was pressed.
public struct FaceCount: Sendable, Codable, Equatable {
    /// Five numbers, from very bad to very good.
    public var counts: [Int]

    /// Where fewer were given on a day, nothing is said of them (rule of small numbers: 1 to 7 are not shown).
    public static let least = 8

    /// `nil` where there are too few to be shown.
    public init?(_ counts: [Int]) {
        guard counts.count == Feedback.faces.count, counts.reduce(0, +) >= Self.least else { return nil }
        self.counts = counts
    }
}

extension Moment {
    /// The moment as far as its hour: who pressed a face cannot be found by the minute.
    public var coarse: Moment {
        let hour: Int64 = 3_600_000_000
        return Moment(
            wall: Date(microseconds: wall.microseconds / hour * hour), boottime: boottime / (hour * 1000) * (hour * 1000), boot: boot,
            trusted: trusted)
    }
}
