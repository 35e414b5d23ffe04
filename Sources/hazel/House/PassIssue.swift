import Foundation
import Passes
import Reception

/// Issues passes where this centre signs its own.
struct PassIssue {
    let desk: any FrontDesk
    let centre: Centre
    let settings: PassSettings
    let surroundings: Surroundings
    let signer: PassSigner

    /// - Throws: a sentence that says what is missing where this centre has no key to sign with.
    init(_ desk: any FrontDesk, _ configuration: Configuration, surroundings: Surroundings) throws {
        (self.desk, centre, settings, self.surroundings) = (desk, configuration.centre, configuration.passes, surroundings)
        let ring = try KeyRing.load(file: settings.ring)
        signer = try PassSigner(try Self.key(settings), ring: ring)
    }

    /// The entry's pass: the one that its holder has, else a new one, kept before anybody sees it.
    func pass(for entry: PassEntry) async throws -> Pass {
        if let pass = entry.pass { return pass }
        let from = centre.day(of: surroundings.now().wall)
        let until = from.advanced(by: min(settings.days, PassForm.longestDays) - 1)
        let id = Pass.ID.random(surroundings)
        let code = try signer.issue(id, centre: centre.id, from: from, until: until)
        return try await desk.keep(Pass(
            id: id, holder: entry.holder?.id, appointments: entry.appointments.map(\.appointment.id), from: from, until: until,
            code: code))
    }

    private static func key(_ settings: PassSettings) throws -> SigningKey {
        switch settings.key {
        case .file(let file): try SigningKey.load(file: file)
        case .credential(let name): try SigningKey.load(credential: name, environment: ProcessInfo.processInfo.environment)
        case nil: throw Exit.Failure(Exit.configuration, "this centre signs no passes: the configuration names no passes: key")
        }
    }
}
