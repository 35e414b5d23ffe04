/// The language that a user of a terminal has chosen by the environment.
public enum UserLanguage {
    /// The BCP 47 tag of the locale for messages, such as `pl-PL` for `pl_PL.UTF-8`; `en` where none is chosen.
    ///
    /// Source: gettext and POSIX.1-2017 XBD 8.2: `LC_ALL` goes before `LC_MESSAGES` before `LANG`; an empty one is not set, and in the
    /// locale `C` nothing else counts.
    public static func tag(in environment: [String: String]) -> String {
        let chosen = ["LC_ALL", "LC_MESSAGES", "LANG"].lazy.compactMap { environment[$0] }.first { !$0.isEmpty } ?? ""
        let locale = chosen.prefix { $0 != "." && $0 != "@" }
        if locale.isEmpty || locale == "C" || locale == "POSIX" { return "en" }
        return String(locale.map { $0 == "_" ? "-" : $0 })
    }
}
