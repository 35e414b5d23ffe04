import Reception

extension DirectoryReader {
    /// How one begins, and the terms that are left: feeds say it in the field that 1.0 has for it (`attending_access`), in how a
    /// schedule is attended, or as terms. Only words that mean one way alone are understood.
    func beginnings(_ item: LooseField, _ schedules: [DirectorySchedule], _ terms: [DirectoryTerm]) -> ([ServiceWay], [DirectoryTerm]) {
        let said = item["attending_access"].text.map { $0.split(separator: ",").map(String.init) } ?? []
        return (Self.ways([], said: said + schedules.compactMap(\.attendingType) + terms.map(\.name)), terms.filter { $0.taxonomy != Self.wayTaxonomy })
    }

    /// Ways that are known, and those that words name.
    static func ways(_ known: [ServiceWay], said: [String]) -> [ServiceWay] { Set(known + said.compactMap { ways[plain($0)] }).sorted() }

    /// The taxonomy under which Hazel writes how one begins; its terms are the codes of `ServiceWay`.
    static let wayTaxonomy = "Hazel: how to begin"

    private static func plain(_ text: String) -> String { String(text.lowercased().map { $0.isLetter ? $0 : " " }).split(separator: " ").joined(separator: " ") }

    /// `attending_access` of 1.0 is one of referral, appointment, membership and drop-in; the others are what feeds of 3.0 write.
    private static let ways: [String: ServiceWay] = [
        "drop in": .walkIn, "walk in": .walkIn, "no appointment needed": .walkIn, "self refer": .selfRefer, "self referral": .selfRefer, "phone": .phone,
        "telephone": .phone, "appointment": .appointment, "by appointment": .appointment, "referral": .referred, "referred": .referred,
        "by referral": .referred, "referral required": .referred, "professional referral": .referred, "member": .member, "membership": .member,
    ]
}
