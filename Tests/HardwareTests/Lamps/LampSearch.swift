import Reception

@testable import Hardware

/// Looks for the day on which lamps light up closest together without doing so at once: where a random day does not break the rule, one
/// that was bent towards it may.
///
/// It climbs: of a day, one thing at a time is changed (a happening moved, left out, doubled, swapped with the next, moved to just
/// beside a tick, made another; a delay changed), and what brings two lamps nearer is kept. From time to time it begins anew.
struct LampSearch {
    let mutant: LampTheatre.Mutant?
    private(set) var evaluations = 0
    /// The nearest that two lamps came, and on which day.
    private(set) var worst: (gap: UInt64, day: LampDay)?

    init(mutant: LampTheatre.Mutant? = nil) { self.mutant = mutant }

    /// Climbs until a day breaks the rule, or so many were tried.
    mutating func run(_ most: Int, seed: UInt64) {
        var dice = Seeded(seed)
        while evaluations < most, !isBroken {
            var day = LampDay.random(12, &dice)
            var best = gap(day)
            for _ in 0..<200 where evaluations < most && !isBroken {
                let other = Self.bent(day, &dice)
                let found = gap(other)
                if found <= best { (day, best) = (other, found) }
            }
        }
    }

    var isBroken: Bool { (worst?.gap ?? .max) < LampPlayer.tick }

    private mutating func gap(_ day: LampDay) -> UInt64 {
        evaluations += 1
        let gap = LampTheatre(day, mutant: mutant).leastGap ?? .max
        if gap < worst?.gap ?? .max { worst = (gap, day) }
        return gap
    }

    private static func bent(_ day: LampDay, _ dice: inout Seeded) -> LampDay {
        var day = day
        let count = day.happenings.count
        let index = Int(dice.next() % UInt64(count))
        switch dice.next() % 8 {
        case 0: day.happenings[index].gap = LampDay.gap(&dice)
        case 1: day.happenings[index].gap &+= 1_000_000
        case 2: day.happenings[index].gap = LampPlayer.tick - 1
        case 3: day.happenings[index].kind = LampDay.kind(&dice)
        case 4 where count > 2: day.happenings.remove(at: index)
        case 5 where count < 40: day.happenings.insert(day.happenings[index], at: index)
        case 6: day.happenings.swapAt(index, (index + 1) % count)
        default: day.delays[Int(dice.next() % UInt64(day.delays.count))] = dice.next() % 400_000_000
        }
        return day
    }

    /// The same fault in as few happenings as it takes: each is left out, with its time or without, as long as the fault remains.
    static func shrunk(_ day: LampDay, mutant: LampTheatre.Mutant?) -> LampDay {
        var day = day
        while let less = day.happenings.indices.lazy.flatMap({ [day.without($0, keepingTime: true), day.without($0, keepingTime: false)] })
            .first(where: { (LampTheatre($0, mutant: mutant).leastGap ?? .max) < LampPlayer.tick }) { day = less }
        return day
    }
}

extension LampDay {
    fileprivate func without(_ index: Int, keepingTime: Bool) -> LampDay {
        var day = self
        let left = day.happenings.remove(at: index)
        if keepingTime, index < day.happenings.count { day.happenings[index].gap += left.gap }
        return day
    }
}
