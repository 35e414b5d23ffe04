public import Reception

extension PassKey {
    /// A key that another has sent, by its 64 hexadecimal digits; `nil` for anything else.
    public init?(label: String, hexadecimal: String, from: CentreDay) {
        guard let bytes = Hex.bytes(of: hexadecimal), bytes.count == 32 else { return nil }
        self.init(label: label, publicKey: bytes, from: from)
    }
}
