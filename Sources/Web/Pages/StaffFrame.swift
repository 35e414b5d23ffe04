import Reception
import Words

/// What every staff page stands in.
struct StaffFrame: Sendable {
    let lang, dir, title: String
    let centre: String
    let fictional: String?
    var palette, styles, script, icon: String
    /// Where the list follows the journal; absent on pages that stand still.
    var events: String?
    /// Where the list is taken anew from, where that is not the page itself.
    var from: String?
    /// A style sheet of the page's own.
    var moreStyles: String?
    /// The ways to the other pages; absent until somebody has signed in.
    let links: Links?

    struct Links: Sendable {
        let arrivals, importForm, paper, signOut: String
        let referrals, signposting, manage, rollCall: String
        /// Where the centre has a case store.
        let sync: String?
        /// Where the board is simulated.
        let simulator: String?
    }
}

extension Pages {
    func staffFrame(_ language: Language, title: String, live: Bool = false, signedIn: Bool = true) -> StaffFrame {
        StaffFrame(
            lang: language.code, dir: language.direction.rawValue, title: title, centre: centre.name,
            fictional: centre.fictional ? language("home.fictional", ["centre": centre.name]) : nil,
            palette: Address.staffAsset("styles/palette.css").text, styles: Address.staffAsset("styles/staff.css").text,
            script: Address.staffAsset("scripts/staff.js").text, icon: Address.staffAsset("symbols/house.svg").text,
            events: live ? Address.events.text : nil,
            links: signedIn ? .init(
                arrivals: Address.arrivals.text, importForm: Address.importForm.text, paper: Address.paper.text,
                signOut: Address.signOut.text, referrals: Address.referrals.text, signposting: Address.signposting().text, manage: Address.manage("").text,
                rollCall: Address.rollCall.text,
                sync: isSynced ? Address.sync.text : nil,
                simulator: isSimulated ? Address.simulator.text : nil) : nil)
    }
}
