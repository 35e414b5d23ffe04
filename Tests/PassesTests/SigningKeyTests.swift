import Foundation
import Reception
import Testing

@testable import Passes

struct SigningKeyTests {
    let folder: Folder
    let day = CentreDay(year: 2026, month: 11, day: 21)
    let secret = String(repeating: "07", count: 32)

    init() throws { folder = try Folder() }

    /// Random bytes that are all 7: the secret is known, so that it can be looked for.
    private var surroundings: Surroundings {
        Surroundings(
            now: { Moment(wall: Date(), boottime: 0, boot: "", trusted: true) }, uuid: UUID.init,
            randomBytes: { [UInt8](repeating: 7, count: $0) })
    }

    private func create(_ name: String = "key", ring: String = "ring") throws -> PassKey {
        try SigningKey.create(
            file: folder.path(name), ring: folder.path(ring), label: "2026", from: day, surroundings: surroundings)
    }

    @Test func aNewKeySignsAndIsBelieved() throws {
        let half = try create()
        let ring = try KeyRing.load(file: folder.path("ring"))
        let key = try SigningKey.load(file: folder.path("key"))
        #expect(half.id == key.id && ring.keys == [half])
        let code = try PassSigner(key, ring: ring).issue(
            Pass.ID("0102030405060708090a0b0c"), centre: Centre.ID("riverside"), from: day, until: day)
        guard case .believed = PassReader(ring: ring).read(code) else { Issue.record("not believed"); return }
    }

    @Test func thePrivateHalfIsForItsOwnerAlone() throws {
        _ = try create()
        #expect(try folder.mode("key") == 0o600)
        #expect(try folder.mode("ring").map { $0 & 0o022 } == 0)
        #expect(try !String(contentsOfFile: folder.path("ring"), encoding: .utf8).contains(secret))
        #expect(folder.names == ["key", "ring"], "nothing is left beside them")
    }

    @Test func aKeyPrintsAsItsIdOnly() throws {
        _ = try create()
        let key = try SigningKey.load(file: folder.path("key"))
        var dumped = ""
        dump(key, to: &dumped)
        #expect("\(key)" == "signing key \(key.id)")
        #expect(!(String(reflecting: key) + dumped).contains(secret) && !dumped.contains("key: "))
    }

    @Test func aKeyIsNeverWrittenOver() throws {
        _ = try create()
        let before = try Data(contentsOf: URL(fileURLWithPath: folder.path("key")))
        #expect(throws: KeyFileError.exists(path: folder.path("key"))) { try create() }
        #expect(try Data(contentsOf: URL(fileURLWithPath: folder.path("key"))) == before)
        #expect(try KeyRing.load(file: folder.path("ring")).keys.count == 1)
    }

    @Test func withoutARingThereIsNoKey() throws {
        try "rubbish".write(toFile: folder.path("ring"), atomically: false, encoding: .utf8)
        #expect(throws: KeyFileError.self) { try create() }
        #expect(throws: KeyFileError.self) { try create(ring: "nowhere/ring") }
        #expect(folder.names == ["ring"])
        #expect(try String(contentsOfFile: folder.path("ring"), encoding: .utf8) == "rubbish")
    }

    @Test(arguments: [0o644, 0o640, 0o660, 0o604, 0o700, 0o4600])
    func anExposedKeyIsRefusedAndSaysHowToMendIt(mode: Int) throws {
        _ = try create()
        try folder.setMode(mode, "key")
        let error = #expect(throws: KeyFileError.exposed(path: folder.path("key"), mode: UInt32(mode))) {
            try SigningKey.load(file: folder.path("key"))
        }
        #expect(error?.description.contains("chmod 600 '\(folder.path("key"))'") == true)
        try folder.setMode(0o400, "key")
        _ = try SigningKey.load(file: folder.path("key"))
    }

    @Test(.enabled(if: geteuid() == 0, "only root can give a file away"))
    func anothersKeyIsRefused() throws {
        _ = try create()
        #expect(chown(folder.path("key"), 65_534, 65_534) == 0)
        let error = #expect(throws: KeyFileError.foreign(path: folder.path("key"), owner: 65_534, reader: 0)) {
            try SigningKey.load(file: folder.path("key"))
        }
        #expect(error?.description.contains("chown 0 ") == true)
    }

    @Test(arguments: ["", "07", "hazel-pass-key-1:", "hazel-pass-key-1:07", "hazel-pass-key-2:07", "\u{0}\u{1}é"])
    func whatIsNoKeyIsNotRepeated(text: String) throws {
        try text.write(toFile: folder.path("key"), atomically: false, encoding: .utf8)
        try folder.setMode(0o600, "key")
        let error = #expect(throws: KeyFileError.self) { try SigningKey.load(file: folder.path("key")) }
        #expect(error?.description.contains("not a private key for passes") == true)
        #expect(error?.description.contains(":07") == false)
    }

    @Test func whatIsNoFile() {
        #expect(throws: KeyFileError.missing(path: folder.path("none"))) { try SigningKey.load(file: folder.path("none")) }
        #expect(throws: KeyFileError.notAFile(path: folder.path)) { try SigningKey.load(file: folder.path) }
        #expect(mkfifo(folder.path("pipe"), 0o600) == 0)
        #expect(throws: KeyFileError.notAFile(path: folder.path("pipe"))) { try SigningKey.load(file: folder.path("pipe")) }
    }

    /// The service manager's folder may have modes and owners of its own.
    @Test func aCredential() throws {
        let half = try create("pass-key")
        try folder.setMode(0o440, "pass-key")
        let environment = ["CREDENTIALS_DIRECTORY": folder.path]
        #expect(try SigningKey.load(credential: "pass-key", environment: environment).id == half.id)
        #expect(throws: KeyFileError.missing(path: folder.path("other"))) {
            try SigningKey.load(credential: "other", environment: environment)
        }
        #expect(throws: KeyFileError.noCredentials(name: "pass-key")) { try SigningKey.load(credential: "pass-key", environment: [:]) }
        for name in ["", ".", "..", "../pass-key", "/etc/passwd"] {
            #expect(throws: KeyFileError.credentialName) { try SigningKey.load(credential: name, environment: environment) }
        }
    }

    @Test func twoWhoMakeKeysAtOnceLoseNone() async throws {
        let folder = folder, day = day
        try await withThrowingTaskGroup(of: Void.self) { group in
            for number in UInt8(1)...8 {
                group.addTask {
                    guard let key = SigningKey(seed: [UInt8](repeating: number, count: 32)) else { return }
                    try KeyRing.update(file: folder.path("ring")) { try $0.add(key.publicHalf(label: "\(number)", from: day)) }
                }
            }
            try await group.waitForAll()
        }
        #expect(Set(try KeyRing.load(file: folder.path("ring")).keys.map(\.label)) == Set((1...8).map { "\($0)" }))
    }
}
