/// A file that the demo centre reads when it starts on a new day, so that there is always something to check in for.
struct DemoFile: Hashable, Sendable {
    var file: String
    /// The name of an import profile.
    var profile: String
}
