import Foundation
import Reception
import Synchronization

/// What the hubs of a city note of their sending, together.
final class CityFigures: Sendable {
    private struct State {
        var lags: [Double] = []
        var requests = 0, refused = 0, asked = 0
        var failures: [String: Int] = [:]
    }

    private let state = Mutex(State())

    /// - Parameter lags: from the desk's change to its verdict, each.
    func settled(_ lags: [Duration], refused: Int) {
        state.withLock { state in
            state.lags += lags.map { $0 / .milliseconds(1) }
            state.requests += 1
            state.refused += refused
        }
    }

    func asked() { state.withLock { $0.asked += 1 } }
    func failed(_ reason: CaseStoreError.Reason) { state.withLock { $0.failures[reason.rawValue, default: 0] += 1 } }

    /// Everything so far, into a measure.
    func tell(_ measure: inout CityMeasure) {
        let state = state.withLock { $0 }
        let lags = state.lags.sorted()
        let at = { (share: Double) in lags.isEmpty ? 0 : lags[min(lags.count - 1, Int(Double(lags.count) * share))] }
        (measure.lagMedian, measure.lagP99, measure.lagMost) = (at(0.5), at(0.99), lags.last ?? 0)
        (measure.requests, measure.refused, measure.booksAsked, measure.failures) = (state.requests, state.refused, state.asked, state.failures)
    }
}

/// What was measured on a city.
struct CityMeasure: Codable, Sendable, CustomStringConvertible {
    var engine: String
    var hubs, days, visits: Int
    var speed: Double
    /// How many changes were made, and how many the ledger has.
    var changes = 0, kept = 0
    var requests = 0, refused = 0, booksAsked = 0
    /// By reason: requests that were tried again.
    var failures: [String: Int] = [:]
    /// The machine's seconds while doors were open, until all was taken.
    var seconds = 0.0
    /// From the desk's change to its verdict, in the machine's milliseconds.
    var lagMedian = 0.0, lagP99 = 0.0, lagMost = 0.0
    /// Seconds of processor; of the database `nil` where it is not a program of this machine.
    var serverProcessor = 0.0, databaseProcessor: Double?
    /// The most memory that the server had in use, in MiB.
    var serverMemory = 0
    /// Growth of the database by a visit's changes, and by an appointment of the book.
    var bytesPerVisit = 0.0, bytesPerAppointment = 0.0

    /// Seconds of processor for one visit, with its share of asking for the book.
    var processorPerVisit: Double { (serverProcessor + (databaseProcessor ?? 0)) / Double(max(1, visits)) }

    var description: String {
        let database = databaseProcessor.map { String(format: " and %.2f of the database", $0 / seconds) } ?? ""
        let tried = failures.isEmpty ? "none was tried again" : failures.sorted { $0.key < $1.key }.map { "\($0.value) tried again: \($0.key)" }.joined(separator: ", ")
        return String(format: """
            %@: %d hubs, %d days at %.0f × real time, %d visits, %d changes of which the ledger has %d
            lag: median %.0f ms, p99 %.0f ms, at most %.0f ms
            processors in use: %.2f of the server%@; %.1f ms of processor a visit; %d MiB of the server at most
            growth: %.0f bytes a visit, %.0f bytes an appointment of the book
            requests: %d with changes, %d refused changes; %d for the book; %@
            """, engine, hubs, days, speed, visits, changes, kept, lagMedian, lagP99, lagMost, serverProcessor / seconds, database,
            processorPerVisit * 1000, serverMemory, bytesPerVisit, bytesPerAppointment, requests, refused, booksAsked, tried)
    }
}
