public import Reception

/// What came of a file or feed of services: what could be read, and what is to be said of the rest.
///
/// A complaint's file is the file or address, its field the path of the value in the JSON (`$.contents[3].name`). JSON is
/// often one long line; the line is always 1.
public struct DirectoryReading: Hashable, Sendable {
    /// In the order of the document, each id once.
    public var entries: [DirectoryEntry] = []
    /// What was refused, and what is doubtful of the rest.
    public var complaints: [BookComplaint] = []

    public init() {}
}
