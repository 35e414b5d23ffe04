public import Foundation
public import Reception
public import Signposting
public import Words

/// The storybook: every page in every state and language, with invented data, as files that a browser opens.
public enum Showcase {
    /// One page of the storybook.
    public struct Item: Sendable {
        /// `arrived-late`
        public let name: String
        /// A BCP 47 tag.
        public let lang: String
        /// `simple` where there are fewer things at a time; the other looks are a matter of style sheets alone.
        public var look: String?
        /// The whole page, with the links that it has on a hub.
        public let html: String
    }

    /// Every page in every state and language; staff's in their languages only.
    /// - Parameter finder: of the centre's plan, where it has one.
    /// - Throws: ``PageError`` where the templates are at fault, ``FindingError`` where the finding files are.
    public static func items(centre: Centre, languages: Languages, finder: WayFinder? = nil) throws -> [Item] {
        var pages = try Pages(centre: centre, languages: languages)
        pages.finder = finder
        let signposts = try Signposts(centre.services.map { ServiceCard($0, here: true) }, files: .shipped(), calendar: OpeningCalendar(zone: centre.zone))
        return languages.all.flatMap { language in
            let samples = Samples(centre: centre, pages: pages, lang: language.code, signposts: signposts)
            let shown = language.readers == .everyone ? samples.all : samples.forFamilies
            return shown.map { Item(name: $0, lang: language.code, html: $1) }
                + Samples(centre: centre, pages: pages, lang: language.code, looks: [.simple], signposts: signposts).simplePages.map {
                    Item(name: $0, lang: language.code, look: "simple", html: $1)
                }
        }
    }

    /// Writes the storybook: `index.html`, a folder for each language, and the assets beside them.
    /// - Throws: ``PageError``, or what the file system says.
    public static func write(to folder: URL, centre: Centre, languages: Languages, finder: WayFinder? = nil) throws {
        let items = try items(centre: centre, languages: languages, finder: finder)
        let kiosk = Samples.kiosk(of: centre)
        for item in items {
            try put(linked(item.html, kiosk: kiosk), folder.appending(path: "\(item.folder)/\(item.name).html"))
        }
        for name in ["styles", "scripts", "symbols"].flatMap(Assets.names) {
            try put(Assets.text(named: name) ?? "", folder.appending(path: "assets/\(name)"))
        }
        try put(try Pages(centre: centre, languages: languages).sizes(kiosk: kiosk), folder.appending(path: "assets/size.css"))
        try put(index(items, centre: centre), folder.appending(path: "index.html"))
    }

    /// A page whose links lead to files beside it. Scripts are left out: there is no hub to talk to; what
    /// they show on the home page is shown.
    static func linked(_ html: String, kiosk: Kiosk) -> String {
        var html = html.replacing(#/<script src="[^"]*" defer><\/script>\n/#, with: "")
        html = html.replacing("id=\"speak\" hidden ", with: "id=\"speak\" ")
        html = html.replacing("class=\"ready\" role=\"status\" hidden>", with: "class=\"ready\" role=\"status\">")
        html = html.replacing("\"/kiosk/assets/", with: "\"../assets/").replacing("\"/staff/assets/", with: "\"../assets/")
        html = html.replacing("\"\(Address.sizes(kiosk.id).text)\"", with: "\"../assets/size.css\"")
        let places = [
            ("languages", "/languages"), ("display", "/display"), ("look-up-day", "/look-up"), ("walk-in", "/walk-in"), ("leaving", "/leaving"),
            ("find", "/find"), ("find-private", "/find/private"), ("find-who", "/find/who"), ("find-words", "/find/words"), ("find-letters", "/find/letters"), ("assistance-reasons", "/assistance"), ("visitor", "/visitor"), ("home", ""),
        ]
        for (page, path) in places {
            let address = "\"/kiosk/\(kiosk.id)\(path)"
            html = html.replacing("href=\(address)\"", with: "href=\"\(page).html\"")
            html = html.replacing("href=\(address)?lang=", with: "href=\"\(page).html?lang=")
        }
        return html
    }

    private static func index(_ items: [Item], centre: Centre) -> String {
        let written = Set(items.map { "\($0.folder)/\($0.name)" })
        let folders = items.map(\.folder).reduce(into: [String]()) { if !$0.contains($1) { $0.append($1) } }
        let rows = items.map(\.name).reduce(into: [String]()) { if !$0.contains($1) { $0.append($1) } }.map { name in
            let cells = folders.map { folder in
                written.contains("\(folder)/\(name)") ? "<td><a href=\"\(folder)/\(name).html\">\(folder)</a></td>" : "<td></td>"
            }.joined()
            return "<tr><th scope=\"row\">\(name)</th>\(cells)</tr>"
        }
        return """
            <!doctype html>
            <html lang="en"><head><meta charset="utf-8"><title>Hazel: every page</title>
            <link rel="stylesheet" href="assets/styles/palette.css"><link rel="stylesheet" href="assets/styles/staff.css"></head>
            <body class="staff"><main class="narrow"><h1>Every page in every state</h1>
            <p>The people on these pages are invented.</p>
            <table><tbody>
            \(rows.joined(separator: "\n"))
            </tbody></table></main></body></html>

            """
    }

    private static func put(_ text: String, _ file: URL) throws {
        try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data(text.utf8).write(to: file)
    }
}

extension Showcase.Item {
    /// `pl`, or `pl.simple`.
    var folder: String { [lang, look].compactMap { $0 }.joined(separator: ".") }
}
