import CInput

/// The keys of a keyboard with the layout of the United States, by their number in Linux (`linux/input-event-codes.h`).
///
/// A scanner "types" by this layout unless somebody has changed it, whatever the machine's own layout is: on a British one `@` would
/// become `"`, on a German one `Z` would become `Y`.
enum KeyTable {
    /// What a key types on its own and with Shift; `nil` for a key that types nothing.
    static func characters(of code: UInt16) -> (plain: Unicode.Scalar, shifted: Unicode.Scalar)? { pairs[code] }

    /// The digit of a key of the keypad, whatever Num Lock says.
    static func keypadDigit(of code: UInt16) -> UInt32? { digits[code] }

    private static let pairs: [UInt16: (Unicode.Scalar, Unicode.Scalar)] = {
        // Four rows of keys with numbers that follow one another.
        let rows: [(Int32, String, String)] = [
            (KEY_1, "1234567890-=", "!@#$%^&*()_+"), (KEY_Q, "qwertyuiop[]", "QWERTYUIOP{}"),
            (KEY_A, "asdfghjkl;'`", "ASDFGHJKL:\"~"), (KEY_BACKSLASH, "\\zxcvbnm,./", "|ZXCVBNM<>?"),
            (KEY_SPACE, " ", " "), (KEY_102ND, "\\", "|"),
            (KEY_KPSLASH, "/", "/"), (KEY_KPASTERISK, "*", "*"), (KEY_KPMINUS, "-", "-"), (KEY_KPPLUS, "+", "+"),
            (KEY_KPDOT, ".", "."), (KEY_KPEQUAL, "=", "="), (KEY_KPCOMMA, ",", ","),
        ]
        var pairs: [UInt16: (Unicode.Scalar, Unicode.Scalar)] = [:]
        for (first, plain, shifted) in rows {
            for (code, pair) in zip(UInt16(first)..., zip(plain.unicodeScalars, shifted.unicodeScalars)) { pairs[code] = pair }
        }
        for (code, digit) in digits {
            if let scalar = Unicode.Scalar(48 + digit) { pairs[code] = (scalar, scalar) }
        }
        return pairs
    }()

    private static let digits: [UInt16: UInt32] = Dictionary(uniqueKeysWithValues: zip(
        [KEY_KP0, KEY_KP1, KEY_KP2, KEY_KP3, KEY_KP4, KEY_KP5, KEY_KP6, KEY_KP7, KEY_KP8, KEY_KP9].map { UInt16($0) }, 0...))
}
