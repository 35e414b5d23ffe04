import Reception

/// What a reader of one file has to say, gathered as it goes. Nothing of the file's content is ever repeated in it.
struct CalendarFindings {
    let file: String
    private(set) var complaints: [BookComplaint] = []
    private var said: Set<String> = []

    init(file: String) { self.file = file }

    func origin(_ line: Int, _ field: String? = nil) -> Origin { Origin(file: file, line: line, field: field) }

    mutating func refuse(_ line: Int, _ field: String?, _ reason: String) {
        complaints.append(BookComplaint(.refused, at: origin(line, field), reason))
    }

    mutating func warn(_ line: Int, _ field: String?, _ reason: String) {
        complaints.append(BookComplaint(.warning, at: origin(line, field), reason))
    }

    /// A warning that holds for the whole file is given at its first occasion.
    mutating func warnOnce(_ subject: String, _ line: Int, _ field: String?, _ reason: String) {
        if said.insert(subject).inserted { warn(line, field, reason) }
    }

    /// What is true of each occurrence of an event is said once.
    mutating func refuseOnce(_ subject: String, _ line: Int, _ field: String?, _ reason: String) {
        if said.insert(subject).inserted { refuse(line, field, reason) }
    }
}
