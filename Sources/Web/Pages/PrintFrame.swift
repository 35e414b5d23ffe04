import Reception
import Words

/// What every page made for paper stands in.
struct PrintFrame: Sendable {
    let lang, dir, title: String
    /// The style itself, on a page that stands alone and can be kept as one file; else the sheets that are linked.
    let style: String?
    let sheets: [String]
    let fictional: String?
}

extension Pages {
    func printFrame(_ language: Language, title: String, standalone: Bool, more: [String] = []) -> PrintFrame {
        let names = ["styles/palette.css", "styles/print.css"] + more
        return PrintFrame(
            lang: language.code, dir: language.direction.rawValue, title: title,
            style: standalone ? names.compactMap { Assets.text(named: $0) }.joined(separator: "\n") : nil,
            sheets: standalone ? [] : names.map { Address.staffAsset($0).text },
            fictional: centre.fictional ? language("home.fictional", ["centre": centre.name]) : nil)
    }
}
