import Reception
import Signposting

/// Keys that the program composes from a code: one for each case, and for no other.
enum KeyFamilies {
    static var all: Set<String> {
        var keys: Set<String> = []
        func add(_ prefix: String, _ codes: [String], _ ends: [String] = [""]) {
            for code in codes { keys.formUnion(ends.map { prefix + code + $0 }) }
        }
        add("outcome.", Outcome.allCases.map(\.rawValue), [".title", ".text"])
        add("staff.outcome.", Outcome.allCases.map(\.rawValue))
        add("problem.", PassProblem.allCases.map(\.rawValue))
        add("staff.problem.", PassProblem.allCases.map(\.rawValue))
        add("staff.look-up.", LookUpReason.allCases.map(\.rawValue))
        add("staff.state.", BoardRow.State.allCases.map(\.rawValue))
        add("staff.caution.", Caution.allCases.map(\.rawValue))
        add("feedback.", Feedback.Answer.allCases.map(\.rawValue))
        add("feedback.face.", Feedback.faces.map(String.init))
        add("staff.act.", StaffAct.Kind.allCases.map(\.rawValue))
        add("assistance.reason.", AssistanceReason.allCases.map(\.rawValue))
        add("visitor.role.", Visitor.Role.allCases.map(\.rawValue))
        add("staff.role.", Visitor.Role.allCases.map(\.rawValue))
        add("staff.assistance.", AssistanceReason.allCases.map(\.rawValue))
        add("terminal.did.", StaffAct.Kind.allCases.map(\.rawValue))
        add("staff.flag.", Arrival.Flag.allCases.map(\.rawValue))
        add("error.", DeskError.Code.allCases.map(\.rawValue))
        add("adjustment.", Adjustment.Kind.allCases.map(\.rawValue) + ["with-detail"])
        add("token.animal.", Token.Animal.allCases.map(\.rawValue))
        add("token.pattern.", Token.Pattern.allCases.map(\.rawValue))
        add("token.", ["phrase", "phrase-number"])
        add("month.", (1...12).map(String.init))
        add("month-alone.", (1...12).map(String.init))
        add("weekday.", ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"])
        add("time.", ["morning", "noon", "afternoon", "evening"])
        add("import.what.", ["added", "moved", "changed", "cancelled", "restored"])
        add("import.complaint.", ["refused", "warning"])
        add("import.", ["added", "changed", "cancelled", "unchanged", "refused"])
        add("display.", ["large", "contrast", "dark", "calm", "simple", "title", "usual"])
        add("way.pass-", ["left", "right"])
        add("way.turn-", ["left", "right"])
        add("way.arrive-", ["left", "right", "ahead"])
        add("colour.", colours)
        add("symbol.", symbols)
        add("staff.count.", ["expected", "waiting", "called", "seen", "working"])
        add("terminal.shown.", ["expected", "done"])
        add("terminal.hidden.", ["expected", "done"])
        add("terminal.flag.", Arrival.Flag.allCases.map(\.rawValue) + ["late", "book-changed"])
        add("wishes.call-", Wish.Call.allCases.map(\.rawValue))
        add("wishes.spot-", Wish.Spot.allCases.map(\.rawValue))
        add("staff.wish.", ["lamp", "voice", "person", "garden", "car"])
        add("contact.by.", Referral.Way.allCases.map(\.rawValue))
        add("contact.", ["number", "mail"], ["", "-again"])
        add("contact.when.", Referral.BestTime.allCases.map(\.rawValue))
        add("contact.safe.", Referral.Safety.allCases.map(\.rawValue) + ["mail", "no"])
        add("contact.state.", Referral.State.allCases.map(\.rawValue))
        add("staff.referral.", ReferralAct.Kind.allCases.map(\.rawValue) + ["result"])
        add("staff.referral.state.", Referral.State.allCases.map(\.rawValue))
        add("staff.referral.decline.", Referral.Decline.allCases.map(\.rawValue))
        add("staff.referral.result.", Referral.Result.allCases.map(\.rawValue))
        add("staff.referral.safe.", Referral.Safety.allCases.map(\.rawValue))
        add("staff.referral.line.", ["service", "contact", "when", "language", "safe", "need"])
        add("staff.roll-call.", RollCall.Kind.allCases.map(\.rawValue) + ["out", "not-out", "has-left"])
        add("staff.sync.", ["taken", "waiting", "oldest", "parked", "trouble", "next", "book-taken", "book-trouble", "doubt"])
        add("staff.sync.trouble.", CaseStoreError.Reason.allCases.map(\.rawValue))
        add("staff.uptake.by.", UptakeReport.Dimension.allCases.map(\.rawValue))
        add("staff.uptake.outcome.", Uptake.Outcome.allCases.map(\.rawValue))
        add("staff.uptake.theme.", [Uptake.sensitive, Uptake.words, Uptake.letters, Uptake.who, Uptake.other].map(\.rawValue))
        add("staff.uptake.band.", AgeBand.allCases.map(\.rawValue))
        add("find.door.", PrivateDoor.allCases.map(\.rawValue))
        add("find.role.", Asker.Role.allCases.map(\.rawValue))
        add("find.turning.", Asker.Birthday.allCases.map { String($0.rawValue) })
        add("find.way.", ServiceWay.allCases.map(\.rawValue))
        return keys
    }

    /// Prefixes under which there is nothing but a family.
    static let closed = [
        "outcome.", "staff.outcome.", "problem.", "staff.problem.", "staff.look-up.", "staff.state.", "staff.act.", "staff.caution.", "feedback.face.", "terminal.did.",
        "staff.flag.", "error.", "adjustment.", "token.", "month.", "month-alone.", "weekday.", "time.", "import.what.", "colour.", "symbol.",
        "staff.assistance.", "assistance.reason.", "visitor.role.", "staff.role.",
        "contact.by.", "contact.when.", "contact.safe.", "contact.state.", "staff.referral.state.", "staff.referral.decline.", "staff.referral.result.",
        "staff.referral.safe.", "staff.referral.line.", "staff.sync.trouble.", "staff.uptake.by.", "staff.uptake.outcome.", "staff.uptake.theme.", "staff.uptake.band.", "find.door.", "find.role.", "find.turning.", "find.way.",
    ]

    /// The colours of the style sheet.
    private static let colours = [
        "red", "orange", "yellow", "lime", "green", "teal", "sky", "blue", "indigo", "violet", "pink", "plum", "brown", "grey",
    ]

    /// The symbols that a place may bear.
    private static let symbols = [
        "apple", "balloon", "bell", "boat", "book", "car", "cloud", "cup", "feather", "flower", "heart", "house", "key", "kite", "leaf",
        "moon", "mountain", "puzzle", "shell", "star", "sun", "tree", "umbrella", "wave",
    ]
}
