import Foundation
import Reception
import Synchronization

/// Who has signed in at the staff pages. Kept in memory: a restart signs everybody out.
final class Sessions: Sendable {
    private struct Session {
        var until: Int64
        var upload: Upload?
        /// The first name of whoever signed in, where they gave it.
        var name: String?
    }

    /// A file whose preview is on somebody's screen.
    struct Upload: Sendable {
        /// Names this preview, so that what is applied is what was shown, also where somebody has two open.
        var token: String
        var data: Data
        var name: String
        var profile: String
    }

    /// A working day.
    static let seconds: Int64 = 12 * 3600
    /// Beyond so many, the oldest go.
    static let most = 100
    /// Of 32 MB each at most.
    static let mostUploads = 3

    private let sessions = Mutex<[String: Session]>([:])

    func open(_ id: String, name: String? = nil, at moment: Moment) {
        sessions.withLock { sessions in
            sessions = sessions.filter { $0.value.until > moment.boottime }
            if sessions.count >= Self.most, let oldest = sessions.min(by: { $0.value.until < $1.value.until }) {
                sessions[oldest.key] = nil
            }
            sessions[id] = Session(until: moment.boottime + Self.seconds * 1_000_000_000, name: name)
        }
    }

    func isOpen(_ id: String, at moment: Moment) -> Bool {
        sessions.withLock { ($0[id]?.until ?? .min) > moment.boottime }
    }

    func name(of id: String?) -> String? { sessions.withLock { sessions in id.flatMap { sessions[$0]?.name } } }

    func close(_ id: String) { sessions.withLock { $0[id] = nil } }

    /// Keeps a file until it is applied, another takes its place, or too many others came after it.
    func keep(_ upload: Upload, in id: String) {
        sessions.withLock { sessions in
            sessions[id]?.upload = upload
            let holders = sessions.filter { $0.value.upload != nil && $0.key != id }.sorted { $0.value.until > $1.value.until }
            for holder in holders.dropFirst(Self.mostUploads - 1) { sessions[holder.key]?.upload = nil }
        }
    }

    /// The file of a preview; it is not kept any longer. `nil` where it has gone, or another took its place.
    func takeUpload(of id: String, token: String) -> Upload? {
        sessions.withLock { sessions in
            guard let upload = sessions[id]?.upload, upload.token == token else { return nil }
            sessions[id]?.upload = nil
            return upload
        }
    }
}
