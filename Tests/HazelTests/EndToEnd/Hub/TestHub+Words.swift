import Reception
import Words

extension TestHub {
    /// What a key says in English.
    static func english(_ key: String) throws -> String { try Languages().language("en")(key) }

    /// What a picture is called in English.
    static func english(_ token: Token) throws -> String { try Languages().language("en").name(of: token) }
}
