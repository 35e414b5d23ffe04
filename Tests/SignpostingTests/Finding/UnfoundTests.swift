import Testing
@testable import Signposting

/// What managers may see of searches that found nothing.
struct UnfoundTests {
    private func cleaned(_ search: String) throws -> String? {
        try DemoCentre.finder().unfound(search)
    }

    @Test("Words stay, whatever looks personal goes", arguments: [
        ("horse riding", "horse riding"), ("my name is jane smith and I want trampolining", "and want trampolining"), ("My name is Amina, swimming please", "swimming please"),
        ("swimming for Kacper", "swimming for"), ("judo 07700 900123", "judo"), ("judo ZZ1 1ZZ", "judo"), ("yoga a.b@example.org", "yoga"), ("born 3/4/2015 chess", "chess"),
        ("Trampoline", nil), ("trampoline", "trampoline"), ("12345", nil), ("", nil), ("@", nil), ("I am Fatima Khan", nil), ("he is called oliver", "he"),
        ("mam na imię Ola szukam basenu", "mam na szukam basenu"), ("chess www.example.org", "chess"), ("MUSIC THERAPY", "music therapy"), ("Mrs Patel said try drama", "said try drama"),
        ("one two three four five six seven eight nine ten", "one two three four five six seven eight"),
    ] as [(String, String?)])
    func cleaning(search: String, left: String?) throws { #expect(try cleaned(search) == left) }

    @Test("A name that is announced is dropped in small letters too", arguments: ["my name is oksana", "i am yusuf", "this is khadija here", "میرا نام فاطمہ ہے", "nazywam się kowalska"])
    func announced(search: String) throws {
        let left = try cleaned(search) ?? ""
        for name in ["oksana", "yusuf", "khadija", "فاطمہ", "kowalska"] { #expect(!left.contains(name), "\(left)") }
    }

    @Test("A word that nobody knows is in doubt, for it may be a name", arguments: [("SWIMMING", false), ("KOWALSKA", true), ("horse riding", true), ("help with talking", false)])
    func doubt(search: String, isDoubtful: Bool) throws {
        let finder = try DemoCentre.finder()
        #expect(finder.isDoubtful(try #require(finder.unfound(search))) == isDoubtful)
    }

    @Test("No digit and no capital ever stays")
    func neverDigits() throws {
        var slip = Slip(seed: 5)
        for need in try DemoCentre.needSet().needs {
            let left = Unfound.cleaned(slip.made(in: need.words) + " 12 AB1 Zofia", knows: { _ in false }) ?? ""
            #expect(!left.contains(where: \.isNumber) && left == left.lowercased() && !left.contains("zofia"))
        }
    }
}
