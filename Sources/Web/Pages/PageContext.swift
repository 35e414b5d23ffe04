import Mustache

/// What a template sees: `t` for the language's texts, `frame` for what the page stands in, and all fields of the page's model.
struct PageContext: MustacheParent {
    let texts: Texts
    let frame: any Sendable
    let model: any Sendable

    func child(named name: String) -> Any? {
        switch name {
        case "t": texts
        case "frame": frame
        default: Mirror(reflecting: model).children.first { $0.label == name }.flatMap { Self.unwrapped($0.value) }
        }
    }

    /// A field that is `nil` counts as absent.
    private static func unwrapped(_ value: Any) -> Any? {
        let mirror = Mirror(reflecting: value)
        return mirror.displayStyle == .optional ? mirror.children.first?.value : value
    }
}
