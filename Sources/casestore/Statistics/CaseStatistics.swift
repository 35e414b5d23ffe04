import ArgumentParser
import Foundation
import Reception
import Statistics
import Store

/// What is asked of the ledger's counts, whether by the command or over HTTP.
struct StatisticsQuestion: Hashable, Sendable {
    enum Subject: String, CaseIterable, ExpressibleByArgument {
        /// How many came, by day and service.
        case came
        /// What families looked for, by month.
        case signposts
    }

    var subject = Subject.came
    var from, until: CentreDay
    /// Of one centre; `nil`: of all, each by itself.
    var hub: String?

    /// - Parameter value: what was said under a name, if anything.
    /// - Throws: ``DeskError`` `invalid`, with the name of what is wrong.
    init(_ value: (String) -> String?) throws(DeskError) {
        guard let from = value("from").flatMap({ CentreDay($0) }), let until = value("until").flatMap({ CentreDay($0) }), from <= until else {
            throw DeskError(.invalid, cause: "from and until: days such as 2026-11-01, the first not after the last")
        }
        (self.from, self.until, hub) = (from, until, value("hub"))
        guard let text = value("of") else { return }
        guard let subject = Subject(rawValue: text) else {
            throw DeskError(.invalid, cause: "of: \(Subject.allCases.map(\.rawValue).joined(separator: " or "))")
        }
        self.subject = subject
    }
}

/// The answer, protected as on the hubs: 1 to 7 are not shown, all others are rounded to the nearest 5. There are no totals, and the same
/// question has the same parts whoever asks: from a difference, too, one could work out what is hidden.
enum StatisticsAnswer: Encodable, Sendable {
    case came([CameRow])
    case signposts([SignpostsRow])

    struct CameRow: Codable, Hashable, Sendable {
        var hub, day: String
        /// `-` where the sharing agreement holds the service back.
        var service: String
        /// As it may be shown.
        var came: String

        init(_ count: LedgerCount) {
            (hub, day, service) = (count.hub, count.day, count.service ?? "-")
            came = Disclosure.usual.figure(count.count).text
        }
    }

    struct SignpostsRow: Codable, Hashable, Sendable {
        var hub, month, theme: String
        /// What the figure is broken down by, and of which that it is; `-` where it is not known.
        var by, value: String
        var outcome: String
        /// As it may be shown.
        var steps: String

        init(_ hub: String, _ month: CentreMonth, _ row: UptakeReport.Row) {
            (self.hub, self.month, theme) = (hub, month.description, row.theme.rawValue)
            (by, value, outcome) = (row.by.rawValue, row.value ?? "-", row.outcome.rawValue)
            steps = row.count.map { Figure.count($0) }?.text ?? Figure.confidential.text
        }
    }

    /// One hub after the other: no question concerns two at once.
    init(_ question: StatisticsQuestion, from ledger: Ledger) async throws {
        var came: [CameRow] = [], signposts: [SignpostsRow] = []
        for name in try await ledger.hubs().map(\.hub) where question.hub == nil || question.hub == name {
            switch question.subject {
            case .came: came += try await ledger.counts(of: name, from: question.from, until: question.until).map(CameRow.init)
            case .signposts:
                for report in try await ledger.signposts(of: name, from: CentreMonth(of: question.from), until: CentreMonth(of: question.until)) {
                    signposts += report.rows.map { SignpostsRow(name, report.month, $0) }
                }
            }
        }
        self = question.subject == .came ? .came(came) : .signposts(signposts)
    }

    func encode(to encoder: any Encoder) throws {
        switch self {
        case .came(let rows): try rows.encode(to: encoder)
        case .signposts(let rows): try rows.encode(to: encoder)
        }
    }

    /// A line each, with tabs between.
    var lines: [String] {
        switch self {
        case .came(let rows): rows.map { [$0.hub, $0.day, $0.service, $0.came].joined(separator: "\t") }
        case .signposts(let rows): rows.map { [$0.hub, $0.month, $0.theme, $0.by, $0.value, $0.outcome, $0.steps].joined(separator: "\t") }
        }
    }
}
