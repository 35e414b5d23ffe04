/// The templates, by the names of their files in `assets/templates`.
enum PageTemplate: String, CaseIterable {
    /// What every page of a kiosk, of staff and for paper stands in.
    case kiosk, staff, print
    /// Parts of pages.
    case place, token, board, manner
    case home, languages, display, simple, party, arrived, refused, notice
    case lookUp = "look-up", lookUpLetters = "look-up-letters", walkIn = "walk-in"
    case adjust, adjustForm = "adjust-form", adjustChoose = "adjust-choose", adjustKeep = "adjust-keep", more, pick, sharing, strip
    case signIn = "sign-in", arrivals, importForm = "import-form", importPreview = "import-preview", message
    case assistance, assistanceReasons = "assistance-reasons"
    case visitorChoices = "visitor-choices", visitorNotice = "visitor-notice", visitorDone = "visitor-done"
    case paper, sheet, signs
    case find, findAnswers = "find-answers", findService = "find-service", findWords = "find-words", findPrivate = "find-private"
    case leaving, leave, goodbye, feedback, thanks, said
    case simulator, keys, point
    case contactChoices = "contact-choices", contactKeys = "contact-keys", contactConsent = "contact-consent", contactDone = "contact-done"
    case contactMine = "contact-mine", referrals, uptake
    case manage, measure, report, settings, news, exact
    case way, noWay = "no-way", take, sync
    case rollCall = "roll-call"
}
