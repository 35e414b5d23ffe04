public import Signposting
import Words

extension FindingFiles {
    /// The files that are embedded in the program.
    public static func shipped() throws(FindingError) -> FindingFiles {
        let folder = "finding/"
        let texts = Assets.names(in: "finding").map { (String($0.dropFirst(folder.count)), Assets.text(named: $0) ?? "") }
        return try FindingFiles(Dictionary(texts) { first, _ in first })
    }
}
