/// Large keys that send a form: one press answers.
struct KeyPad: Sendable {
    /// The name of the field.
    let field: String
    let keys: [Key]

    struct Key: Sendable {
        let value: String
        let text: String
        /// What a screen reader says, where the text alone is not enough.
        var label: String?
    }
}

/// What a form carries on from the steps before.
struct HiddenField: Sendable {
    let name, value: String
}
