import Foundation
import Reception

/// What was measured on a simulated city; times in milliseconds, each of them.
struct CityMeasures: Encodable, CustomStringConvertible {
    var visits: Int
    /// Of the tallies of all centres, each in its own file, before and after days were folded.
    var bytes = 0, folded = 0
    /// Last year by day and service with median and 90th percentile: of the centres, each in its own file, and of all in one.
    var lastYear: [Double] = [], lastYearInOne: [Double] = []
    var rows = 0
    /// The page at a glance, of all centres in one: the first time; after a visit was counted; and where nothing has changed.
    var first: [Double] = [], changed: [Double] = [], same: [Double] = []

    var description: String {
        func perVisit(_ bytes: Int) -> String { String(format: "%.1f", Double(bytes) / Double(max(1, visits))) }
        return """
            \(visits) visits; tallies \(bytes) bytes, \(perVisit(bytes)) a visit; with old days folded \(folded), \(perVisit(folded)) a visit
            \(Spread("last year by day and service (\(rows) rows), from a file for each centre", lastYear.sorted()))
            \(Spread("the same from one file", lastYearInOne.sorted()))
            \(Spread("glance, the first time", first.sorted()))
            \(Spread("glance, after a visit was counted", changed.sorted()))
            \(Spread("glance, where nothing has changed", same.sorted()))
            """
    }
}
