import Foundation
import Hardware
import Reception

/// The program that is run for a family in its car.
enum HookFindings {
    /// - Parameter folders: where a program is looked for that has no path.
    static func findings(
        _ configuration: Configuration, folders: String = ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin"
    ) -> [Finding] {
        guard let program = configuration.carHook?.name else { return [] }
        let files = program.contains("/") ? [program] : folders.split(separator: ":").map { "\($0)/\(program)" }
        guard files.contains(where: FileManager.default.isExecutableFile) else {
            return [.mend("hook for the car", "“\(program)” is not there, or cannot be run; put it there, or take it out of hooks")]
        }
        guard configuration.centre.wishes.spot.contains(.car) else {
            return [.note("hook for the car", "no family can say that it waits in its car; add car to wishes, spot")]
        }
        return [.ok("hook for the car", program)]
    }
}
