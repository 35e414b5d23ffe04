/// The secrets of those who may see exact counts.
enum ExactFindings {
    /// One for each whose secret cannot be read, so that this right is none; nothing where all can, or where systemd hands them to the hub
    /// alone.
    static func findings(_ configuration: Configuration) -> [Finding] {
        configuration.statistics.exact.filter { !$0.secret.isHandedOverLater }.compactMap { holder in
            do {
                _ = try holder.secret.text()
                return nil
            } catch {
                return .note("exact counts", "\(holder.name) cannot see them: \((error as? Exit.Failure)?.exit.sentence ?? "\(error)")")
            }
        }
    }
}
