import Foundation
import GRDB
public import Reception

extension HubStore {
    /// Keeps a face with its hour alone: neither the record nor its id nor its header says more of when.
    public func feedBack(_ feedback: Feedback) async throws {
        guard Feedback.faces.contains(feedback.face) else { throw DeskError(.invalid, cause: "face: 1 to 5") }
        let moment = surroundings.now().coarse
        try await decide { [self] db in
            let body = FedBack(kiosk: feedback.kiosk, face: feedback.face, answer: feedback.answer, at: moment.wall)
            _ = try record(change(.fedBack(body), at: moment, from: "kiosk:\(feedback.kiosk)"), in: db)
        }
    }

    /// The faces of a day, where there are enough of them to be shown.
    func faces(of day: CentreDay, in db: Database) throws -> FaceCount? {
        let span = day.interval(in: centre.zone)
        let rows = try Row.fetchAll(db.cachedStatement(sql: """
            SELECT face, count(*) AS count FROM fed_back WHERE at >= ? AND at < ? AND answer IS NULL GROUP BY face
            """), arguments: [span.lowerBound.microseconds, span.upperBound.microseconds])
        let counts = Dictionary(uniqueKeysWithValues: rows.map { ($0["face"] as Int, $0["count"] as Int) })
        return FaceCount(Feedback.faces.map { counts[$0] ?? 0 })
    }
}
