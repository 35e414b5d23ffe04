import Reception
import Words

extension TestHub {
    /// Read once for all hubs.
    static let languages = Result { try Languages() }

    /// What a key says in English.
    static func english(_ key: String) throws -> String { try languages.get().language("en")(key) }

    /// What a picture is called in English.
    static func english(_ token: Token) throws -> String { try languages.get().language("en").name(of: token) }
}
