import Foundation
import Testing

/// Random scripts through the pure rules of sending. One is played again with `HAZEL_SEED=<seed>`.
struct SyncScriptTests {
    @Test("1,000 scripts: every change is in the ledger once, in order, whatever the line did, and the cursor agrees")
    func scripts() {
        let seeds = ProcessInfo.processInfo.environment["HAZEL_SEED"].flatMap(UInt64.init).map { [$0] } ?? Array(1...1000)
        var requests = 0
        for seed in seeds {
            var script = SyncScript(seed: seed)
            let wrong = script.run()
            #expect(wrong == nil, "seed \(seed)")
            requests += script.requests
        }
        print("sync scripts: seeds \(seeds.first ?? 0) to \(seeds.last ?? 0), \(requests) requests")
    }

    @Test("The scripts would notice a hub that forgets before the answer")
    func careless() {
        let noticed = (1...100).count { seed in
            var script = SyncScript(seed: UInt64(seed), careless: true)
            return script.run() != nil
        }
        #expect(noticed > 80)
    }
}
