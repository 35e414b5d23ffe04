/// One act of staff at the desk.
public struct StaffAct: Hashable, Sendable, Codable {
    /// Not each makes sense on each target: ``BoardRow/acts`` says which do.
    public var kind: Kind
    /// The id of a board row (``BoardRow/id``), or for ``Kind/answer`` and ``Kind/acknowledge`` a ticket.
    public var target: String
    /// For ``Kind/answer``: the first name of the one who comes, where they give it.
    public var name: String?

    public init(_ kind: Kind, _ target: String, name: String? = nil) { (self.kind, self.target, self.name) = (kind, target, name) }

    /// What one of staff presses.
    public enum Kind: String, Sendable, Codable, CaseIterable {
        /// The party is asked to come.
        case call
        /// Somebody has them now.
        case seen
        /// This attendance is over; the visit goes on.
        case done
        /// The person has left the building.
        case left
        /// Expected, and did not come.
        case notCome = "not-come"
        /// Takes back the last act on the row; on a party that is only waiting, the arrival itself.
        case undo
        /// One of staff is on the way to whoever needs a person.
        case answer
        /// A refusal or a call for assistance has been dealt with.
        case acknowledge
        /// Marks of the person of a row. A file may set them too; staff alone take them off.
        case markRelease = "mark-release", unmarkRelease = "unmark-release"
        case protect, unprotect
        /// A point is on the forum's agenda; the target is ``ForumPoint/id``.
        case takePoint = "take-point"

        /// Whether it sets a mark or takes one off.
        public var isMarking: Bool { [.markRelease, .unmarkRelease, .protect, .unprotect].contains(self) }
    }

    /// The state that an act on one attendance leads to, and `nil` where it makes no sense.
    public static func result(of kind: Kind, on state: Attendance.State) -> Attendance.State? {
        switch (kind, state) {
        case (.call, .waiting), (.call, .called): .called
        case (.seen, .waiting), (.seen, .called): .seen
        case (.done, .seen), (.done, .called), (.done, .waiting): .done
        default: nil
        }
    }
}
