public import Reception

extension Language {
    /// What a token is called on screen, on paper and aloud: "striped fox", "striped fox 2".
    ///
    /// Where adjectives agree, the animal's form is named after its gender (`token.animal.fox[m]`), and the pattern has one form
    /// for each gender (`token.pattern.striped[m]`), or a single one that serves all.
    public func name(of token: Token) -> String {
        let (animal, gender) = animal(token.animal)
        let pattern = form(of: "token.pattern.\(token.pattern.rawValue)", variant: gender)
            ?? form(of: "token.pattern.\(token.pattern.rawValue)", variant: "")
        let values = ["animal": animal, "pattern": pattern?.bare ?? token.pattern.rawValue]
        let phrase = form(of: "token.phrase", variant: "")?.filled(with: values) { $0 } ?? animal
        guard let number = token.number else { return phrase }
        return form(of: "token.phrase-number", variant: "")?
            .filled(with: ["token": phrase, "number": self.number(number)]) { $0 } ?? "\(phrase) \(number)"
    }

    /// The animal's name and its gender, which is empty where the language has none.
    private func animal(_ animal: Token.Animal) -> (name: String, gender: String) {
        let key = "token.animal.\(animal.rawValue)"
        let forms = (phrases[key] ?? english[key])?.forms ?? [:]
        guard let (gender, form) = forms.min(by: { $0.key < $1.key }) else { return (animal.rawValue, "") }
        return (form.bare, gender)
    }
}

extension Phrase.Form {
    fileprivate var bare: String { filled(with: [:]) { $0 } }
}
