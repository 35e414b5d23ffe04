import Foundation
import Logging
import Passes
import Reception
import ServiceLifecycle
import Store
import Sync

/// Who is sent what happens here; a centre without a case store has nobody.
extension House {
    func sync(_ desk: HubStore, plug: NetworkPlug?, bell: DirectoryBell) -> [any ServiceLifecycle.Service] {
        let receivers = receivers(desk, plug)
        guard !receivers.isEmpty else { return [] }
        let ring = configuration.passes.ring, centre = configuration.centre
        return [SyncService(desk: desk, receivers: receivers, surroundings: surroundings, logger: logger) { [surroundings, logger] page, receiver in
            // The ring first: a key that is taken twice is taken once, and the cursor moves after it.
            try KeyRing.take(page, file: ring, today: centre.day(of: surroundings.now().wall), logger: logger)
            let outcome = try await desk.take(page, from: receiver)
            for case .directory(let feed) in page.items { bell.ring(feed) }
            for complaint in outcome.complaints { logger.warning("the book has an appointment that cannot be used", metadata: ["cause": "\(complaint)"]) }
        }]
    }

    private func receivers(_ desk: HubStore, _ plug: NetworkPlug?) -> [SyncReceiver] {
        let drop = configuration.csvDrop.map {
            SyncReceiver(id: CSVDropSettings.receiver, agreement: $0.agreement, store: CSVDrop(folder: URL(filePath: $0.folder)))
        }
        return [caseStore(desk, plug), drop, fhir(desk)].compactMap(\.self)
    }

    /// Where the case store's credentials cannot be read, the hub runs without it: families come first, and the check says it.
    private func caseStore(_ desk: HubStore, _ plug: NetworkPlug?) -> SyncReceiver? {
        guard let settings = configuration.caseStore else { return nil }
        do {
            let now = surroundings.now
            let store = try RenewingStore(
                try settings.caseStore(), now: { now().wall }, logger: logger,
                doubt: { doubt in
                    do {
                        try await desk.doubt(doubt, of: CaseStoreSettings.receiver)
                    } catch {
                        logger.error("a doubt of the case store's receipts cannot be written down", metadata: ["cause": "\(error)"])
                    }
                }, keep: { try settings.keep($0) })
            return SyncReceiver(
                id: CaseStoreSettings.receiver, agreement: settings.agreement, store: plug.map { PluggedStore(store: store, plug: $0) } ?? store,
                hasBook: true, close: { await store.shutdown() }, ups: plug?.ups)
        } catch {
            logger.error("nothing is sent to the case store", metadata: ["cause": "\(error)"])
            return nil
        }
    }
}

extension KeyRing {
    /// Takes the keys of a page of the book into the ring on disk: those that end first.
    static func take(_ page: BookPage, file: String, today: CentreDay, logger: Logger) throws {
        let concerned = page.items.contains { item in
            switch item {
            case .passKey, .passKeyEnded: true
            case .revoked, .appointment, .erasure, .directory: false
            }
        }
        guard concerned else { return }
        try update(file: file) { ring in
            for case .passKeyEnded(let id) in page.items where ring.key(id) != nil { try ring.revoke(id, on: today) }
            for case .passKey(let id, let text, let until) in page.items {
                guard let key = PassKey(label: "case store", hexadecimal: text, from: today), key.id == id else {
                    logger.error("the case store sent a key of passes that is none", metadata: ["key": "\(id.prefix(20))"])
                    continue
                }
                if ring.key(id) == nil { try ring.add(key) }
                if let until { try ring.retire(id, on: until) }
            }
        }
    }
}
