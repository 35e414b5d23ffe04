import Hardware
import Reception

/// What the centre leaves to its families.
extension ConfigurationReader {
    /// How a party can be called, and where it can wait. One of each there must be.
    func wishes(_ root: ConfigurationSection) -> WishesOffered {
        let usual = WishesOffered.usual
        return root.inside("wishes") { section in
            let call = section.choices("call", of: Wish.Call.allCases.map(\.rawValue), called: "way to call a family").compactMap(Wish.Call.init)
            let spot = section.choices("spot", of: Wish.Spot.allCases.map(\.rawValue), called: "place to wait").compactMap(Wish.Spot.init)
            return WishesOffered(call: call.isEmpty ? usual.call : call, spot: spot.isEmpty ? usual.spot : spot)
        } ?? usual
    }

    /// What is run when a party that waits in its car is called.
    func carHook(_ root: ConfigurationSection) -> Program? {
        root.inside("hooks") { section -> Program? in
            if !section.has("car") { section.missing("car", "the program that is run, such as [/usr/local/bin/light-the-sign, \"{token}\"]") }
            return program("car", section)
        } ?? nil
    }

    /// What the sharing agreement says of a service. A sensitive service has none: nothing of it is ever shared.
    func sharing(_ section: ConfigurationSection) -> Sharing? {
        let sharing = section.inside("sharing") { part in
            Sharing(familiesChoose: part.flag("families-choose", or: false), shared: part.flag("shared", or: true))
        }
        if sharing != nil, section.flag("sensitive", or: false) {
            report.say("sharing: a sensitive service shares nothing; leave this out", at: section.place(of: "sharing"))
        }
        return sharing
    }
}
