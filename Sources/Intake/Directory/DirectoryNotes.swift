import Reception

/// Gathers what is to be said while one document is read.
final class DirectoryNotes {
    let file: String
    /// The service that is being read, by its id in the feed.
    var service: String?
    private(set) var complaints: [BookComplaint] = []

    init(file: String) { self.file = file }

    func warn(_ path: String, _ reason: String) { note(.warning, path, reason) }
    func refuse(_ path: String, _ reason: String) { note(.refused, path, reason) }

    private func note(_ weight: BookComplaint.Weight, _ path: String, _ reason: String) {
        complaints.append(BookComplaint(weight, at: Origin(file: file, line: 1, field: path, record: service), reason))
    }
}
