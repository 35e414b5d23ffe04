public import Reception

/// Every address that Hazel's pages have, in one place: routes read it, and pages link by it.
///
/// Nothing personal is in an address: no name, no code, no id of a visit.
public enum Address: Hashable, Sendable {
    /// Where the kiosk begins, and comes back to by itself.
    case home(Kiosk.ID, Manner? = nil)
    /// The choice of a language.
    case languages(Kiosk.ID, Manner? = nil)
    /// Checking in without a pass, by birthday and the first letters of the surname.
    case lookUp(Kiosk.ID, Manner? = nil)
    /// Coming without an appointment.
    case walkIn(Kiosk.ID, Manner? = nil)
    /// How the screen looks.
    case display(Kiosk.ID, Manner? = nil)
    /// Fewer things at a time: with a pass, or without one.
    case withPass(Kiosk.ID, Manner? = nil), withoutPass(Kiosk.ID, Manner? = nil)
    /// What one may walk in for, from the so-maniest on.
    case moreWalkIn(Kiosk.ID, Manner, from: Int)
    /// The same of the languages, of the reasons for which a person is asked, and of the looks.
    case moreLanguages(Kiosk.ID, Manner, from: Int), moreReasons(Kiosk.ID, Manner, from: Int), moreDisplay(Kiosk.ID, Manner, from: Int)
    /// Asking for a person, by reason.
    case assistance(Kiosk.ID, Manner? = nil)
    /// Signing in for work.
    case visitor(Kiosk.ID, Manner? = nil)
    /// What the hub's own scanners have read: that something was, and the page of it.
    case kioskEvents(Kiosk.ID), scanned(Kiosk.ID)
    /// What was read; who came; who comes to help; the sizes of this screen's letters; what is read aloud.
    case scan(Kiosk.ID), party(Kiosk.ID), whoComes(Kiosk.ID), sizes(Kiosk.ID), speech(Kiosk.ID)
    /// How one leaves.
    case leaving(Kiosk.ID, Manner? = nil)
    /// What was read on that page; who leaves; how it was.
    case leaveScan(Kiosk.ID), leave(Kiosk.ID), feedback(Kiosk.ID)
    /// What a family can do once it has checked in with a pass; which family stands in the form.
    case arrival(Kiosk.ID), more(Kiosk.ID), adjustments(Kiosk.ID), wishes(Kiosk.ID), strip(Kiosk.ID), sharing(Kiosk.ID)
    /// The way to a place, or to where a service is; what is taken along of a service.
    case way(Kiosk.ID, Place.ID, Manner? = nil)
    case serviceWay(Kiosk.ID, Service.ID, Manner? = nil), serviceTake(Kiosk.ID, Service.ID, Manner? = nil)
    /// Whether the language of the screen is kept for the next time.
    case nextLanguage(Kiosk.ID)
    /// Finding help, and from the so-maniest choice on.
    case find(Kiosk.ID, FindStep, Manner? = nil), moreFinding(Kiosk.ID, FindStep, Manner, from: Int)
    /// A point for the forum's agenda.
    case point(Kiosk.ID)
    /// What a keypad's keys are called; for installers.
    case keys(Kiosk.ID)
    /// A service is asked to contact the family.
    case contact(Kiosk.ID, Service.ID, Manner? = nil)
    /// What a family with a pass has asked for, and what became of it.
    case contactMine(Kiosk.ID)
    /// A style sheet, a script or a symbol, by its name below the assets (`styles/kiosk.css`); both listeners have them.
    case kioskAsset(String), staffAsset(String)
    /// Who asks to be contacted, for staff; and what staff do about it.
    case referrals, referralActs
    /// How far the case store has what happens here.
    case sync, parkedActs
    /// Who is out of the building, after everybody was sent out.
    case rollCall, rollCallActs
    /// What signposting counts, by month.
    case signposting(CentreMonth? = nil)
    /// How the centre was used: what follows `/manage`.
    case manage(String)
    /// Staff's own: who is here, what they do, live updates, files for the book, and the day's list on paper.
    case staff, arrivals, acts, calm, events, importForm, importApply, paper, signOut
    /// The simulated board: following it, standing still, its lines alone.
    case simulator, simulatorStill, simulatorLines, simulatorEvents

    /// The path with its query, as it stands in a link. A query holds a ``Manner``, and beside it nothing but closed codes: from where
    /// choices are shown, and through which card a service was found.
    public var text: String {
        switch self {
        case .home(let kiosk, let manner): Self.kiosk(kiosk, "", manner)
        case .languages(let kiosk, let manner): Self.kiosk(kiosk, "/languages", manner)
        case .lookUp(let kiosk, let manner): Self.kiosk(kiosk, "/look-up", manner)
        case .walkIn(let kiosk, let manner): Self.kiosk(kiosk, "/walk-in", manner)
        case .display(let kiosk, let manner): Self.kiosk(kiosk, "/display", manner)
        case .withPass(let kiosk, let manner): Self.kiosk(kiosk, "/with-pass", manner)
        case .withoutPass(let kiosk, let manner): Self.kiosk(kiosk, "/without-pass", manner)
        case .moreWalkIn(let kiosk, let manner, let from): "\(Self.kiosk(kiosk, "/walk-in", manner))&from=\(from)"
        case .moreLanguages(let kiosk, let manner, let from): "\(Self.kiosk(kiosk, "/languages", manner))&from=\(from)"
        case .moreReasons(let kiosk, let manner, let from): "\(Self.kiosk(kiosk, "/assistance", manner))&from=\(from)"
        case .find(let kiosk, let step, let manner):
            Self.kiosk(kiosk, "/find\(step.path)", manner) + (step.via.map { (manner == nil ? "?" : "&") + "via=\(FindStep.escaped($0))" } ?? "")
        case .moreFinding(let kiosk, let step, let manner, let from): "\(Self.kiosk(kiosk, "/find\(step.path)", manner))&from=\(from)"
        case .moreDisplay(let kiosk, let manner, let from): "\(Self.kiosk(kiosk, "/display", manner))&from=\(from)"
        case .leaving(let kiosk, let manner): Self.kiosk(kiosk, "/leaving", manner)
        case .leaveScan(let kiosk): Self.kiosk(kiosk, "/leave-scan", nil)
        case .leave(let kiosk): Self.kiosk(kiosk, "/leave", nil)
        case .feedback(let kiosk): Self.kiosk(kiosk, "/feedback", nil)
        case .arrival(let kiosk): Self.kiosk(kiosk, "/arrival", nil)
        case .more(let kiosk): Self.kiosk(kiosk, "/more", nil)
        case .adjustments(let kiosk): Self.kiosk(kiosk, "/adjustments", nil)
        case .wishes(let kiosk): Self.kiosk(kiosk, "/wishes", nil)
        case .strip(let kiosk): Self.kiosk(kiosk, "/strip", nil)
        case .sharing(let kiosk): Self.kiosk(kiosk, "/sharing", nil)
        case .way(let kiosk, let place, let manner): Self.kiosk(kiosk, "/way/\(place)", manner)
        case .serviceWay(let kiosk, let service, let manner): Self.kiosk(kiosk, "/find\(FindStep.service(service).path)/way", manner)
        case .serviceTake(let kiosk, let service, let manner): Self.kiosk(kiosk, "/find\(FindStep.service(service).path)/take", manner)
        case .keys(let kiosk): Self.kiosk(kiosk, "/keys", nil)
        case .nextLanguage(let kiosk): Self.kiosk(kiosk, "/next-language", nil)
        case .point(let kiosk): Self.kiosk(kiosk, "/point", nil)
        case .kioskEvents(let kiosk): Self.kiosk(kiosk, "/events", nil)
        case .scanned(let kiosk): Self.kiosk(kiosk, "/scanned", nil)
        case .scan(let kiosk): Self.kiosk(kiosk, "/scan", nil)
        case .party(let kiosk): Self.kiosk(kiosk, "/party", nil)
        case .speech(let kiosk): Self.kiosk(kiosk, "/speech", nil)
        case .assistance(let kiosk, let manner): Self.kiosk(kiosk, "/assistance", manner)
        case .visitor(let kiosk, let manner): Self.kiosk(kiosk, "/visitor", manner)
        case .whoComes(let kiosk): Self.kiosk(kiosk, "/assistance/who", nil)
        case .sizes(let kiosk): Self.kiosk(kiosk, "/size.css", nil)
        case .contact(let kiosk, let service, let manner): Self.kiosk(kiosk, "/find\(FindStep.service(service).path)/contact", manner)
        case .contactMine(let kiosk): Self.kiosk(kiosk, "/contact", nil)
        case .kioskAsset(let name): "/kiosk/assets/\(name)"
        case .staffAsset(let name): "/staff/assets/\(name)"
        case .staff: "/staff"
        case .arrivals: "/staff/arrivals"
        case .acts: "/staff/acts"
        case .calm: "/staff/calm"
        case .events: "/staff/events"
        case .importForm: "/staff/import"
        case .importApply: "/staff/import/apply"
        case .paper: "/staff/paper"
        case .signOut: "/staff/sign-out"
        case .referrals: "/staff/referrals"
        case .referralActs: "/staff/referrals/acts"
        case .sync: "/staff/sync"
        case .parkedActs: "/staff/sync/parked"
        case .rollCall: "/staff/roll-call"
        case .rollCallActs: "/staff/roll-call/acts"
        case .signposting(let month): "/manage/signposting" + (month.map { "?month=\($0)" } ?? "")
        case .manage(let rest): "/manage\(rest)"
        case .simulator: "/simulator"
        case .simulatorStill: "/simulator/still"
        case .simulatorLines: "/simulator/lines"
        case .simulatorEvents: "/simulator/events"
        }
    }

    /// The path that a router matches: a kiosk's id is the parameter `kiosk`, an asset's name what follows.
    public var pattern: String {
        switch self {
        case .kioskAsset: "/kiosk/assets/**"
        case .staffAsset: "/staff/assets/**"
        default: text
        }
    }

    /// The id that stands for any kiosk in a ``pattern``: `Address.lookUp(Address.anyKiosk).pattern` is `/kiosk/:kiosk/look-up`.
    public static let anyKiosk = Kiosk.ID(":kiosk")

    /// The same for a place and for a service: parameters `place` and `service`.
    public static let anyPlace = Place.ID(":place"), anyService = Service.ID(":service")

    private static func kiosk(_ id: Kiosk.ID, _ rest: String, _ manner: Manner?) -> String {
        "/kiosk/\(id)\(rest)\(manner.map { "?\($0.query)" } ?? "")"
    }
}
