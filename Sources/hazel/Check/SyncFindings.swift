import Foundation
import Reception
import Store
import Sync

/// Whoever is sent what happens here: whether the hub's certificate can be read, and how far each has it.
enum SyncFindings {
    static func findings(_ check: Check) -> [Finding] {
        let configuration = check.configuration
        let drop = configuration.csvDrop.map { finding(CSVDropSettings.receiver, check, toward: $0.folder) }
        return [configuration.caseStore.map { finding($0, check) }, drop, configuration.fhir.map { finding($0, check) }].compactMap(\.self)
    }

    private static func finding(_ settings: CaseStoreSettings, _ check: Check) -> Finding {
        do {
            if !settings.isHandedOverLater { try CaseStoreTrial.of(try settings.caseStore()) }
        } catch let error as CaseStoreError {
            return .mend(CaseStoreSettings.receiver, error.cause)
        } catch {
            return .mend(CaseStoreSettings.receiver, "\(error)")
        }
        return finding(CaseStoreSettings.receiver, check, toward: settings.address.host() ?? "it")
    }

    private static func finding(_ settings: FHIRSettings, _ check: Check) -> Finding {
        do { if let token = settings.token, !token.isHandedOverLater { _ = try token.text() } } catch { return .mend(FHIRSettings.receiver, "\(error)") }
        return finding(FHIRSettings.receiver, check, toward: settings.address.host() ?? "it")
    }

    private static func finding(_ receiver: String, _ check: Check, toward: String) -> Finding {
        let states = (try? JournalFile(folder: URL(filePath: check.configuration.state)).syncStates()) ?? []
        guard let state = states.first(where: { $0.receiver == receiver }) else { return .note(receiver, "\(toward) has not been tried yet") }
        return finding(state, now: check.surroundings.now().wall, zone: check.configuration.centre.zone)
    }

    /// The centre can open whatever it is: so nothing of it is more than a note.
    static func finding(_ state: SyncState, now: Date, zone: TimeZone) -> Finding {
        let text = state.sentence(now: now, zone: zone)
        return state.needsPerson || state.trouble != nil || state.bookTrouble != nil ? .note(state.receiver, text) : .ok(state.receiver, text)
    }
}
