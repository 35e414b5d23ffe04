import Reception
import Words

extension Pages {
    /// What families said and what the centre did, in the screen's language; what has no text in it is left out. The first is shown,
    /// and the script shows the others in turn.
    func said(_ said: [Said], in language: Language) -> SaidLines? {
        let lines = said.compactMap { $0.texts(in: language.code) }
        guard !lines.isEmpty else { return nil }
        return SaidLines(said: lines.enumerated().map { index, texts in
            .init(said: texts.said.apart, did: texts.did.apart, hidden: index > 0)
        })
    }
}

struct SaidLines: Sendable {
    let said: [Line]

    struct Line: Sendable {
        let said, did: String
        let hidden: Bool
    }
}
