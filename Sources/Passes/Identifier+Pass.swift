public import Reception

extension Identifier where Owner == Pass {
    /// A new id: 96 random bits.
    public static func random(_ surroundings: Surroundings) -> Self {
        Self(passBytes: surroundings.randomBytes(PassForm.passIDLength))
    }

    init(passBytes: some Sequence<UInt8>) { self.init(Hex.text(of: passBytes)) }

    /// The twelve bytes that stand in the code; `nil` for an id that is not 24 lower-case hexadecimal digits.
    var passBytes: [UInt8]? {
        guard let bytes = Hex.bytes(of: rawValue), bytes.count == PassForm.passIDLength else { return nil }
        return bytes
    }
}
