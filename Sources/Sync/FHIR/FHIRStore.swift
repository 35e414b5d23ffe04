import AsyncHTTPClient
import Foundation
import NIOCore
import NIOHTTP1
public import Reception

/// A FHIR R4 server as a receiver of changes.
///
/// A change that it takes only in part is parked with the server's number (`fhir-412`); one that FHIR has no words for counts as kept.
/// What was sent and not answered is sent again, and makes nothing twice.
public actor FHIRStore: CaseStore {
    private let server: FHIRServer
    private let look: Look
    /// The fold as it stood before the last batch, where that began, and as it stands now.
    private var before: (writer: FHIRWriter, first: String)?
    private var writer: FHIRWriter

    /// What the hub's book knows of some appointments and people.
    public typealias Look = @Sendable (Set<Appointment.ID>, Set<Person.ID>) async throws -> FHIRWriter.Known

    /// - Parameter look: reads the book; it is asked for what the arrivals of a change name.
    public init(server: FHIRServer, facts: FHIRWriter.Facts, look: @escaping Look) {
        (self.server, self.look) = (server, look)
        writer = FHIRWriter(facts: facts)
    }

    /// Takes up what was sent before this program started, so that an encounter goes on with its history.
    public func remember(_ changes: [SentChange]) async throws { for told in changes.compactMap(Told.init) { _ = try await bundles(told) } }

    public func take(_ changes: [SentChange]) async throws -> Verdict {
        if let before, before.first == changes.first?.header { writer = before.writer }
        before = changes.first.map { (writer, $0.header) }
        var refused: [RefusedChange] = []
        for change in changes {
            guard let told = Told(change) else { continue }
            refused += try await send(bundles(told)).prefix(1).map {
                RefusedChange(id: told.id, sequence: told.position.sequence, code: $0.code, sentence: $0.sentence)
            }
        }
        let last = changes.last.flatMap(Told.position)
        return Verdict(kept: changes.count - refused.count, already: 0, refused: refused, upTo: last)
    }

    /// A FHIR server has no book for a hub.
    public func book(after cursor: String?, limit: Int) async throws -> BookPage { BookPage(items: [], cursor: cursor ?? "", more: false) }

    private func bundles(_ told: Told) async throws -> [FHIRBundle] {
        let (attendances, visits) = told.body.arriving
        let known = try await look(Set(attendances.compactMap(\.appointment)), Set(visits.compactMap(\.person)))
        return writer.bundles(for: told.body, id: told.id, moment: told.moment, known: known)
    }

    private func send(_ bundles: [FHIRBundle]) async throws -> [(code: String, sentence: String)] {
        var refusals: [(code: String, sentence: String)] = []
        for bundle in bundles {
            let answers = try await server.send(bundle)
            guard answers.count == bundle.entry.count else {
                throw CaseStoreError(.unable, cause: "the FHIR server answered \(answers.count) of \(bundle.entry.count) entries")
            }
            refusals += try zip(bundle.entry, answers).compactMap { try $1.refusal(of: $0.request) }
        }
        return refusals
    }
}

/// A change as it was let through, read again.
struct Told {
    var id: Change.ID
    var position: Position
    var moment: Moment
    var body: Change.Body

    private struct Header: Decodable {
        var epoch: String
        var sequence: Int64
        var id: String
        var kind: String
        var version: Int
        var moment: Moment
    }

    /// - Returns: `nil` for a change without a body, and for a kind or a version that this program does not know.
    init?(_ change: SentChange) {
        guard let header = Self.header(change), let text = change.body ?? change.part,
              let kind = Change.Kind(rawValue: header.kind), kind.version == header.version,
              let body = try? Change.Body(kind: kind, from: Data(text.utf8)) else { return nil }
        (id, self.body, moment) = (Change.ID(header.id), body, header.moment)
        position = Position(epoch: header.epoch, sequence: header.sequence)
    }

    static func position(_ change: SentChange) -> Position? { header(change).map { Position(epoch: $0.epoch, sequence: $0.sequence) } }

    private static func header(_ change: SentChange) -> Header? { try? Coding.decode(Header.self, from: Data(change.header.utf8)) }
}

extension Change.Body {
    /// Whose appointments and people an encounter is made of.
    fileprivate var arriving: ([Attendance], [Visit]) {
        switch self {
        case .arrived(let body): (body.attendances, body.visits)
        case .matched(let body): (body.attendances, body.visits)
        default: ([], [])
        }
    }
}
