import Foundation
import Reception
import Statistics
import Store

/// What keeping the tallies costs a check-in.
struct TallyCost: Encodable, CustomStringConvertible {
    var count: Int
    /// Milliseconds of a check-in, at the median.
    var with, without: Double
    /// The part of a check-in that the tallies are.
    var share: Double

    init(with: [Double], without: [Double]) {
        count = with.count
        (self.with, self.without) = (Spread("", with.sorted()).median, Spread("", without.sorted()).median)
        share = 1 - self.without / self.with
    }

    var description: String {
        String(format: "tallies: %.1f %% of a check-in (%d with them, median %.3f ms; as many without, median %.3f ms)", share * 100, count, with, without)
    }
}

extension Bench {
    /// Two hubs, one of which counts; families check in at both, in turn.
    static func tallies(_ count: Int) async throws -> TallyCost {
        let (plain, counting) = (try Bench(), try Bench(tallying: TallyRules(zone: zone)))
        defer {
            plain.remove()
            counting.remove()
        }
        let codes = (plain: try await plain.families(count), counting: try await counting.families(count))
        var times = (with: [Double](), without: [Double]())
        for index in 0..<count {
            if index.isMultiple(of: 2) { times.without.append(try await plain.checkIn(codes.plain[index])) }
            times.with.append(try await counting.checkIn(codes.counting[index]))
            if !index.isMultiple(of: 2) { times.without.append(try await plain.checkIn(codes.plain[index])) }
        }
        return TallyCost(with: times.with, without: times.without)
    }

    /// Milliseconds until a family is checked in, on disk.
    private func checkIn(_ code: String) async throws -> Double {
        let start = clock.now
        guard case .arrived(let slip) = try await desk.checkIn(Scan(code: code, kiosk: "k", moment: surroundings.now())), slip.outcome == .checkedIn
        else { throw Exit.Failure(Exit.software, "a family was not checked in") }
        return (clock.now - start) / .milliseconds(1)
    }
}
