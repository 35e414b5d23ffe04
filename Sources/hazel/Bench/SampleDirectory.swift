import Foundation
import Intake
import Reception
import Signposting

/// Services such as a council's directory has them, made up from a seed: nothing in it is real.
///
/// Kinds, bodies and sentences repeat, as they do in real directories; streets and towns are many, so that the words that can be
/// found are as many as in a county. Numbers are of Ofcom's range for drama (01632 960), postcodes begin with ZZ, which nobody has.
struct SampleDirectory {
    let seed: UInt64

    /// - Parameter count: the first services of a larger count are those of a smaller one.
    func entries(_ count: Int) -> [DirectoryEntry] {
        var dice = Slip(seed: seed)
        return (0..<count).map { entry($0, &dice) }
    }

    /// The same as cards; the first 34 are in this building.
    func cards(_ entries: [DirectoryEntry]) -> [ServiceCard] {
        entries.enumerated().map { number, entry in
            ServiceCard(
                Service(id: Service.ID(entry.id), name: entry.name, organisation: entry.organisation ?? "", summary: entry.summary), here: number < 34,
                entry: entry, centre: Self.centre)
        }
    }

    private static let centre = Coordinates(latitude: 0, longitude: 0)

    private func entry(_ number: Int, _ dice: inout Slip) -> DirectoryEntry {
        let (kind, town) = (pick(Self.kinds, &dice), Self.place(&dice))
        let name = dice.draw(2) == 0 ? "\(town) \(kind.name)" : "\(kind.name) \(pick(Self.forms, &dice))"
        var entry = DirectoryEntry(id: id(&dice), name: name, feed: "bench", version: .uk3)
        entry.organisation = "\(town) \(pick(Self.bodies, &dice))"
        entry.summary = "\(kind.about) in \(town)."
        entry.description = ([entry.summary ?? ""] + (0..<3).map { _ in pick(Self.sentences, &dice) }).joined(separator: " ")
        entry.terms = [DirectoryTerm(id: Self.uuid(dice.draw(200)), name: kind.name, taxonomy: "Kinds")]
        entry.minimumAge = dice.draw(18)
        entry.maximumAge = (entry.minimumAge ?? 0) + 1 + dice.draw(20)
        (entry.url, entry.email) = ("https://s\(number).example.org", "s\(number)@example.org")
        entry.phones = [String(format: "01632 960%03d", dice.draw(1_000))]
        entry.fees = dice.draw(3) == 0 ? nil : "Free"
        entry.locations = [location(town, &dice)]
        entry.schedules = (0...dice.draw(2)).map { _ in schedule(&dice) }
        return entry
    }

    private func location(_ town: String, _ dice: inout Slip) -> DirectoryLocation {
        var (location, address) = (DirectoryLocation(), DirectoryLocation.Address())
        (location.id, location.kind, location.name) = (id(&dice), "physical", "\(Self.place(&dice)) \(pick(Self.halls, &dice))")
        (location.latitude, location.longitude) = (Double(dice.draw(4_000) - 2_000) / 10_000, Double(dice.draw(4_000) - 2_000) / 10_000)
        address.lines = ["\(1 + dice.draw(200)) \(Self.place(&dice)) Street"]
        (address.city, address.region, address.country) = (town, "Hazelshire", "GB")
        address.postcode = "ZZ\(1 + dice.draw(20)) \(dice.draw(10))ZZ"
        location.addresses = [address]
        location.accessibility = ["Step-free"]
        return location
    }

    private func schedule(_ dice: inout Slip) -> DirectorySchedule {
        var schedule = DirectorySchedule()
        (schedule.freq, schedule.byday) = ("WEEKLY", pick(["MO", "TU", "WE", "TH", "FR", "MO,WE,FR", "MO,TU,WE,TH,FR"], &dice))
        let hour = 9 + dice.draw(8)
        (schedule.opensAt, schedule.closesAt) = (String(format: "%02d:30", hour), String(format: "%02d:00", hour + 2))
        return schedule
    }

    private func id(_ dice: inout Slip) -> String { Self.uuid(dice.draw(.max)) }

    private static func uuid(_ number: Int) -> String { String(format: "00000000-0000-4000-8%03x-%012lx", number >> 48 & 0xFFF, number & 0xFFFF_FFFF_FFFF) }

    private func pick<Item>(_ items: [Item], _ dice: inout Slip) -> Item { items[dice.draw(items.count)] }

    /// One of some thousands of towns and streets.
    private static func place(_ dice: inout Slip) -> String {
        let (first, last) = (starts[dice.draw(starts.count)], ends[dice.draw(ends.count)])
        return first + (dice.draw(3) == 0 ? middles[dice.draw(middles.count)] : "") + last
    }

    private static let starts = [
        "Ash", "Birch", "Elm", "Oak", "Rowan", "Maple", "Willow", "Alder", "Pine", "Beech", "Thorn", "Lark", "Fox", "Brook", "Mill", "Kiln", "Harb", "Chan", "Stan",
        "Whit", "Black", "Red", "Green", "Nor", "Sud", "Est", "Wes", "Lang", "Broad", "Hart",
    ]
    private static let middles = ["ing", "er", "en", "les", "min", "bor"]
    private static let ends = ["ton", "ley", "ford", "field", "wick", "ham", "bury", "well", "dale", "worth", "stead", "combe", "bridge", "gate", "mere", "by", "thorpe", "hurst"]
    private static let halls = ["Hall", "Library", "Church Hall", "School", "Leisure Centre", "Health Centre", "Family Hub"]
    private static let kinds: [(name: String, about: String)] = [
        ("Speech and language therapy", "Help with talking and understanding"), ("Physiotherapy", "Help with moving"), ("Occupational therapy", "Help with everyday things"),
        ("Stay and play", "Play for under fives"), ("Portage", "Home visits for young children"), ("Youth club", "Somewhere to meet friends"),
        ("Parent carer forum", "Parents meet parents"), ("Short breaks", "A break for families"), ("Benefits advice", "Advice on money and forms"),
        ("Counselling", "Somebody to talk to"), ("Autism assessment", "Finding out how a child thinks"), ("Swimming for all", "Swimming with helpers"),
        ("Young carers", "For children who care for somebody"), ("Housing advice", "Help with a home"), ("Sensory support", "Teachers of deaf and blind children"),
        ("Educational psychology", "Help with learning"), ("SEND information", "Independent advice for parents"), ("Nursery", "Care and learning"),
        ("Supported internships", "Work for young people"), ("Holiday club", "Activities in the holidays"), ("Hearing tests", "Checks of hearing"),
        ("Dietitian", "Help with food"), ("Stop smoking", "Help to stop"), ("Family support", "A worker for the whole family"), ("Domestic abuse service", "Somebody who believes you"),
        ("Alcohol service", "Help to stop"), ("Library rhyme time", "Songs and stories"), ("Football for all abilities", "Sport"), ("Toy library", "Toys to borrow"), ("Choir", "Singing together"),
    ]
    private static let forms = ["drop-in", "clinic", "group", "service", "team", "for teenagers", "for under fives", "evening sessions", "at home", "helpline"]
    private static let bodies = ["Council", "Community Trust", "Parents Together", "NHS Trust", "Leisure", "Church Hall", "Family Centre", "College"]
    private static let sentences = [
        "Come as you are, no appointment is needed.", "We meet every week in term time and have a cup of tea.", "Brothers and sisters are welcome.", "A referral by a doctor or health visitor is needed.",
        "There is a changing place, step-free access and parking for disabled visitors.", "Our workers speak several languages.", "The first session is free.",
        "We help children with special educational needs and disabilities and their families.", "Call us or write, and somebody will call you back within two days.",
        "We work with schools, nurseries and health services.", "Sessions are small and calm, with a quiet room.", "Volunteers help at every session.",
    ]
}
