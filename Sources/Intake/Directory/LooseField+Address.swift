import Foundation

extension LooseField {
    /// An address of the web: `http` and `https` only, so that a page may make a link of it.
    var web: String? {
        guard var text else { return nil }
        if text.lowercased().hasPrefix("www.") { text = "https://" + text }
        guard let url = URL(string: text), let scheme = url.scheme?.lowercased(), ["http", "https"].contains(scheme),
              url.host?.isEmpty == false else { return dropped("is not an address of the web") }
        return text
    }

    var email: String? {
        guard let text else { return nil }
        let address = text.lowercased().hasPrefix("mailto:") ? String(text.dropFirst(7)) : text
        let parts = address.split(separator: "@", omittingEmptySubsequences: false)
        guard parts.count == 2, parts.allSatisfy({ !$0.isEmpty }), !address.contains(where: \.isWhitespace) else {
            return dropped("is not an address of e-mail")
        }
        return address
    }

    /// A telephone number: free of the quotation marks that some feeds put around it, with a digit in it at least.
    var phone: String? {
        guard let text else { return nil }
        let number = text.filter { $0 != "\"" }
        guard number.count <= 40, number.contains(where: \.isNumber) else { return dropped("is not a telephone number") }
        return number
    }
}
