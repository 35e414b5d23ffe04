import Reception
import Signposting

/// Services such as a council's directory has them, made up from a seed: nothing in it is real.
struct SampleDirectory {
    let seed: UInt64

    func services(_ count: Int) -> [Findable] {
        var dice = Slip(seed: seed)
        return (0..<count).map { service($0, &dice) }
    }

    private func service(_ number: Int, _ dice: inout Slip) -> Findable {
        let (kind, town) = (Self.kinds[dice.draw(Self.kinds.count)], Self.towns[dice.draw(Self.towns.count)])
        let name = dice.draw(2) == 0 ? "\(town) \(kind.name)" : "\(kind.name) \(Self.forms[dice.draw(Self.forms.count)])"
        let least = dice.draw(18)
        return Findable(
            Service(
                id: Service.ID("s\(number)"), name: name, organisation: "\(town) \(Self.bodies[dice.draw(Self.bodies.count)])",
                summary: "\(kind.about) in \(town)."),
            detail: (0..<3).map { _ in Self.sentences[dice.draw(Self.sentences.count)] }.joined(separator: " "), terms: [kind.name],
            minimumAge: least, maximumAge: least + 1 + dice.draw(20), here: number < 34, metres: Double(dice.draw(25_000)))
    }

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
    private static let towns = [
        "Hazel Vale", "Ashby Green", "Elm Bank", "Oakwell", "Birchfield", "Rowan Hill", "Maple Cross", "Willowdale", "Alderton", "Pinehurst", "Beech End", "Thornley", "Larkhill",
        "Foxton", "Brookside", "Milltown", "Kilnsea", "Harbour Row", "Canal Street", "Station Quarter",
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
