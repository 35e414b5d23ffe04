import Foundation

/// Makes sound of text, by espeak-ng.
///
/// The text goes in on standard input and the sound comes out on standard output: neither is ever in an argument or in a file.
public struct SpeechMaker: Sendable {
    private let program: Program
    private let limit: Duration

    /// - Parameters:
    ///   - program: Another way to start espeak-ng than by its name.
    ///   - limit: How long it may take over one text.
    public init(program: Program? = nil, limit: Duration = .seconds(10)) {
        (self.program, self.limit) = (program ?? Program("espeak-ng", []), limit)
    }

    /// The sound of a text, at full volume.
    ///
    /// - Throws: ``SpeechError``, ``ProgramError`` or ``WaveFault``, none of which holds anything of the text; `CancellationError`.
    public func sound(of text: String, in voice: Voice) async throws -> Wave {
        guard text.unicodeScalars.count <= SpokenText.longest else { throw SpeechError.tooLong }
        let spoken = SpokenText(text)
        guard !spoken.isEmpty else { throw SpeechError.nothingToSay }
        let program = program.adding(["-b", "1", "-v", voice.name, "-s", String(voice.rate), "--stdin", "--stdout"])
        let ending = try await program.run(input: Array(spoken.text.utf8), limit: limit, most: Self.most)
        try ending.check(program, quoting: false)
        return try Wave(reading: Data(ending.output))
    }

    /// Six minutes. The slowest voice makes less of the longest text, unless that is all signs with long names.
    private static let most = 16 << 20
}

/// Why nothing can be said. It holds nothing of what was to be said.
public enum SpeechError: Error, Hashable, Sendable, CustomStringConvertible {
    /// More than can be spoken at once, or nothing but signs that no voice says.
    case tooLong, nothingToSay

    /// Nothing of the text is in it.
    public var description: String {
        switch self {
        case .tooLong: "more than \(SpokenText.longest) characters are too long to be spoken"
        case .nothingToSay: "there is nothing to say"
        }
    }
}
