import Intake

/// The centre's own entries of the directory: a mistake in them stops nothing, and is told here.
enum DirectoryFindings {
    static func findings(_ configuration: Configuration) -> [Finding] {
        guard let directory = configuration.directory, directory.entries != nil else { return [] }
        let own = Shelf(configuration: configuration).ownEntries()
        guard own.problems.isEmpty else { return own.problems.map { .mend("directory", $0.description) } }
        let count = own.edits.added.count + own.edits.corrected.count + own.edits.hidden.count + own.edits.joined.count + own.edits.parted.count
        return [.ok("directory", "the centre's own entries are read: \(count)")]
    }
}
