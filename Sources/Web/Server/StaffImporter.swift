public import Foundation

/// Takes an uploaded file into the book, by an import profile. Handed in: the pages do not know how files are read.
public struct StaffImporter: Sendable {
    /// The names of the import profiles, in the order in which they are offered.
    public var profiles: [String]
    /// - Parameters: the file's bytes, its name, the profile's name, and whether only a preview is meant.
    public var run: @Sendable (_ data: Data, _ name: String, _ profile: String, _ preview: Bool) async throws -> ImportReport

    public init(
        profiles: [String], run: @escaping @Sendable (Data, String, String, Bool) async throws -> ImportReport
    ) {
        (self.profiles, self.run) = (profiles, run)
    }
}
