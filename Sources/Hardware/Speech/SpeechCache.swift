public import Foundation
import Glibc

/// Keeps the sound of fixed sentences in a folder that is its owner's alone. Nothing else can be handed to it.
///
/// What it holds can be made again, so that nothing is lost where it is damaged, full, or gone.
public struct SpeechCache: Sendable {
    private let folder: URL
    private let limit: Int

    /// Makes the folder where there is none, and closes it to others.
    ///
    /// - Parameter limit: Bytes. Where there are more, the oldest go.
    /// - Throws: ``SpeechCacheError`` where the folder cannot be made or closed.
    public init(folder: URL, limit: Int = 100 << 20) throws(SpeechCacheError) {
        (self.folder, self.limit) = (folder, limit)
        do {
            try Self.makeClosed(folder)
        } catch {
            throw SpeechCacheError(folder: folder.path, reason: error.reason)
        }
    }

    private static func makeClosed(_ folder: URL) throws(SystemFault) {
        try? FileManager.default.createDirectory(at: folder.deletingLastPathComponent(), withIntermediateDirectories: true)
        guard mkdir(folder.path, 0o700) == 0 || errno == EEXIST else { throw SystemFault(errno) }
        let file = open(folder.path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        guard file >= 0 else { throw SystemFault(errno) }
        defer { close(file) }
        guard fchmod(file, 0o700) == 0 else { throw SystemFault(errno) }
    }

    /// The sound that is kept, or the one that is made now, which is kept then.
    func sound(of sentence: FixedSentence, in voice: Voice, making: @Sendable () async throws -> Wave) async throws -> Wave {
        let name = Self.name(of: sentence, in: voice)
        if let kept = read(name) { return kept }
        let made = try await making()
        // Where it cannot be kept, it is spoken all the same, and made anew the next time.
        if write(made, to: name) { makeRoom() }
        return made
    }

    static func name(of sentence: FixedSentence, in voice: Voice) -> String {
        FNV128.hash("1\n\(voice.name)\n\(voice.rate)\n\(sentence.text)".utf8).hex + ending
    }

    /// `nil` where there is none, or where it is damaged: after the sound stands its hash.
    private func read(_ name: String) -> Wave? {
        guard let file = try? Data(contentsOf: folder.appending(path: name)), file.count > FNV128.length else { return nil }
        let sound = file.dropLast(FNV128.length)
        guard FNV128.hash(sound).bytes == Array(file.suffix(FNV128.length)) else { return nil }
        return try? Wave(reading: sound)
    }

    /// A file is there whole or not at all, even where two make the same one at once.
    private func write(_ wave: Wave, to name: String) -> Bool {
        let sound = wave.data
        let passing = folder.appending(path: "\(UUID().uuidString).new").path
        let file = open(passing, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
        guard file >= 0 else { return false }
        let handle = FileHandle(fileDescriptor: file, closeOnDealloc: true)
        defer { unlink(passing) }
        guard (try? handle.write(contentsOf: sound + FNV128.hash(sound).bytes)) != nil else { return false }
        return rename(passing, folder.appending(path: name).path) == 0
    }

    /// Deletes the oldest sounds until the rest is within the limit. To read one does not make it younger: cards wear out by writing.
    private func makeRoom() {
        let keys: Set<URLResourceKey> = [.fileSizeKey, .contentModificationDateKey]
        let files = (try? FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: Array(keys))) ?? []
        let sounds = files.filter(Self.isOurs).compactMap { file in
            (try? file.resourceValues(forKeys: keys)).map { (file: file, size: $0.fileSize ?? 0, date: $0.contentModificationDate ?? .distantPast) }
        }
        var surplus = sounds.reduce(-limit) { $0 + $1.size }
        for sound in sounds.sorted(by: { $0.date < $1.date }) where surplus > 0 {
            try? FileManager.default.removeItem(at: sound.file)
            surplus -= sound.size
        }
    }

    /// Sounds, and those that were half written when the power went.
    private static func isOurs(_ file: URL) -> Bool {
        let name = file.lastPathComponent
        return name.hasSuffix(ending) && name.count == FNV128.length * 2 + ending.count || name.hasSuffix(".new")
    }

    private static let ending = ".wav"
}

/// The folder for sounds cannot be used.
public struct SpeechCacheError: Error, Hashable, Sendable, CustomStringConvertible {
    /// Where it should keep them.
    public var folder: String
    /// Why it cannot.
    public var reason: String

    /// The folder, and why.
    public var description: String { "\(folder) cannot keep sounds: \(reason)" }
}
