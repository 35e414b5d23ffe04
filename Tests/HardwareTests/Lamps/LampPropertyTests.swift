import Reception
import Testing

@testable import Hardware

/// The promise of the lamps: whatever happens at the desk, no lamp lights up between two ticks.
///
/// What happens: families wait, are called and leave, ask for a person and are answered, the store fails and comes back, staff make the lamps calm, chips are
/// unplugged and plugged in, plugs are loose, and the hub is killed and is there again at once. What the machine adds: timers that fire up to 0.3 s late,
/// and lines that take as long to be set. An eye notes each lamp that lights up, and by which setting of the lines.
///
/// The strongest search for a day that breaks it is twofold. 10,000 random days put happenings where it hurts: at the same instant, within
/// 5 ms around a tick, in bursts, long after. Then a guided search bends days towards the fault (``LampSearch``). Both must find each of
/// five hubs that are wrong on purpose (``LampTheatre/Mutant``), so that their silence about the real one means something; what they find is
/// shrunk, so that whoever breaks the rule reads the shortest day that shows it.
@Suite("Between two ticks no lamp lights up")
struct LampPropertyTests {
    @Test("on 10,000 random days") func randomDays() {
        var dice = Seeded(4)
        var lit = 0
        for number in 0..<10_000 {
            let day = LampDay.random(24, &dice)
            let theatre = LampTheatre(day)
            lit += theatre.rises.count
            guard (theatre.leastGap ?? .max) >= LampPlayer.tick, theatre.mostInASecond <= 1 else {
                Issue.record("day \(number): \(LampSearch.shrunk(day, mutant: nil))")
                return
            }
        }
        // The days are not idle ones.
        #expect(lit > 100_000)
    }

    @Test("on days that are bent towards it") func guided() {
        var search = LampSearch()
        search.run(3_000, seed: 7)
        #expect(!search.isBroken, "\(search.worst.map { LampSearch.shrunk($0.day, mutant: nil) } as Any)")
    }

    @Test("or the search finds it", arguments: LampTheatre.Mutant.allCases) func mutants(_ mutant: LampTheatre.Mutant) throws {
        var search = LampSearch(mutant: mutant)
        search.run(10_000, seed: 1)
        #expect(search.isBroken, "not found in \(search.evaluations) days")
        let day = LampSearch.shrunk(try #require(search.worst).day, mutant: mutant)
        #expect(day.happenings.count <= 6, "\(day)")
        #expect((LampTheatre(day).leastGap ?? .max) >= LampPlayer.tick)
    }
}
