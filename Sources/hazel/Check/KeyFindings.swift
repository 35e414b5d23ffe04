import Foundation
import Passes

/// The keys by which passes are believed, and signed where this centre signs its own.
enum KeyFindings {
    static func findings(_ configuration: Configuration) -> [Finding] {
        if configuration.demo != nil, !FileManager.default.fileExists(atPath: configuration.passes.ring) {
            return [.note("pass keys", "the demo centre makes its own when the hub first starts")]
        }
        do {
            let ring = try KeyRing.load(file: configuration.passes.ring)
            switch configuration.passes.key {
            case .file(let file)?: _ = try PassSigner(try SigningKey.load(file: file), ring: ring)
            case .credential?, nil: break
            }
            return [.ok("pass keys", "\(configuration.passes.ring): \(ring.keys.count) keys")]
        } catch {
            return [.mend("pass keys", "\(error) (hazel pass key new makes a key)")]
        }
    }
}
