import Crypto
import Foundation
public import Reception

extension Receipt {
    /// Whether the receipt is signed by the key.
    /// - Parameter publicKey: 32 bytes in hexadecimal.
    public func isSigned(by publicKey: String) -> Bool {
        guard let bytes = Data(hexadecimal: publicKey), let signature = Data(hexadecimal: signature),
              let key = try? Curve25519.Signing.PublicKey(rawRepresentation: bytes)
        else { return false }
        return key.isValidSignature(signature, for: Data(signed.utf8))
    }

    /// Why it is not believed; `nil` where it is.
    /// - Parameter publicKey: the case store's, as the hub has learnt it when it was enrolled.
    func doubt(of hub: String, by publicKey: String) -> String? {
        if self.hub != hub { return "the receipt is of another hub" }
        return isSigned(by: publicKey) ? nil : "the receipt is not signed by the key that the case store had when this hub was enrolled"
    }
}
