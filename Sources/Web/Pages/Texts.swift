import Mustache
import Words

/// The language's texts as templates reach them: `{{t.home.scan}}` is `language("home.scan")`.
struct Texts: MustacheParent, MustacheCustomRenderable {
    let language: Language
    var key = ""

    func child(named name: String) -> Any? {
        Texts(language: language, key: key.isEmpty ? name : "\(key).\(name)")
    }

    var renderText: String { language(key) }
    var isNull: Bool { false }
}
