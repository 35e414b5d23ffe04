import Foundation
public import Reception
import Words

extension Pages {
    /// Asks for the staff page's secret, and for a first name. The form has the fields `secret` and `name`.
    public func signIn(lang: String, failed: Bool, nameFailed: Bool = false) -> String {
        let language = languages.language(lang)
        return render(
            .signIn, in: language, frame: staffFrame(language, title: language("staff.secret.title"), signedIn: false),
            SignInPage(action: Address.staff.text, failed: failed, nameFailed: nameFailed))
    }

    /// Who is expected, who is here, and what needs a person. The script follows the journal and takes the element `#board` anew.
    /// - Parameters:
    ///   - check: what the hub found when it last looked at itself.
    ///   - isCalm: whether the lamps are in calm mode; `nil` where there are none.
    ///   - isRollCall: whether a roll-call goes on.
    public func arrivals(lang: String, board: Board, check: CheckReport? = nil, isCalm: Bool? = nil, isRollCall: Bool = false) -> String {
        let language = languages.language(lang)
        return render(
            .arrivals, in: language, frame: staffFrame(language, title: language("staff.title"), live: true),
            arrivalsPage(board, check, isCalm, isRollCall: isRollCall, language))
    }

    /// One sentence of the language files, for staff.
    public func message(lang: String, key: String) -> String {
        let language = languages.language(lang)
        return render(
            .message, in: language, frame: staffFrame(language, title: language("staff.title")),
            MessagePage(text: language(key), back: Address.arrivals.text))
    }

    func arrivalsPage(_ board: Board, _ check: CheckReport?, _ isCalm: Bool?, isRollCall: Bool = false, _ language: Language) -> ArrivalsPage {
        let time = language.time(board.now, in: centre.zone)
        return ArrivalsPage(
            position: board.position.description, action: Address.acts.text,
            day: language("staff.today", ["centre": centre.name, "day": language.day(board.day)]),
            asOf: language("staff.connection.asof", ["time": time]), clockTrusted: board.clockTrusted,
            rollCall: isRollCall ? Address.rollCall.text : nil,
            check: check.map { checkCard($0, language) }, calm: isCalm.map { calmCard($0, language) },
            faces: faces(board, language), hasFaces: board.faces != nil,
            points: points(board, language), hasPoints: !board.points.isEmpty,
            notices: board.notices.map { notice($0, at: board.now, language) }, noNotices: board.notices.isEmpty,
            groups: ArrivalsPage.sections.map { name, states in
                let rows = board.rows.filter { states.contains($0.state) }
                return .init(
                    name: name, title: language("staff.state.\(name)"), count: language.number(rows.count), isEmpty: rows.isEmpty,
                    rows: rows.map { row($0, at: board.now, language) })
            })
    }

    private func faces(_ board: Board, _ language: Language) -> [ArrivalsPage.Face] {
        (board.faces?.counts ?? []).enumerated().map { index, count in
            .init(
                picture: symbols.svg("face-\(index + 1)"), name: language("feedback.face.\(index + 1)"), count: language.number(count))
        }
    }
}

struct SignInPage: Sendable {
    let action: String
    let failed, nameFailed: Bool
}

struct MessagePage: Sendable {
    let text, back: String
}

struct ArrivalsPage: Sendable {
    let position, action, day, asOf: String
    let clockTrusted: Bool
    /// Where a roll-call goes on.
    let rollCall: String?
    /// `nil` until the hub has looked at itself.
    let check: CheckCard?
    /// `nil` where there are no lamps.
    let calm: CalmCard?
    let faces: [Face]
    let hasFaces: Bool
    let points: [Point]
    let hasPoints: Bool
    let notices: [Notice]
    let noNotices: Bool
    let groups: [Group]

    /// The sections in the order in which staff need them, each named by its first state.
    static let sections: [(String, Set<BoardRow.State>)] = [
        ("waiting", [.waiting, .called]), ("expected", [.expected]), ("seen", [.seen]), ("working", [.working]), ("done", [.done, .notCome]),
    ]

    /// How often a face was pressed today.
    struct Face: Sendable {
        let picture, name, count: String
    }

    struct Group: Sendable {
        let name, title, count: String
        let isEmpty: Bool
        let rows: [Row]
    }

    struct Row: Sendable {
        let id, state, stateName: String
        let token: TokenPicture?
        let name: String
        let party: String?
        let service: String
        let place: PlaceSign?
        let due: String?
        let since: Since?
        let late, isWork: Bool
        let marks, needs: [String]
        let acts: [Act]
        /// Marks of the person, apart from what is done every day.
        let markings: [Act]
        let hasMarkings: Bool
    }

    struct Since: Sendable {
        /// RFC 3339, for the script that keeps the minutes.
        let date: String
        let text: String
    }

    struct Act: Sendable {
        let kind, text, label: String
        let isNext: Bool
        /// What is asked before it is done.
        let confirm: String?
    }
}
