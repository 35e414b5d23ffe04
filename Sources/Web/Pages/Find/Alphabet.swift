/// The letters that a family can type a need with.
///
/// Searching reads English, Polish and Urdu, and Polish without its accents; who reads another script types an English word.
struct Alphabet: Sendable {
    let letters: [Character]
    let dir: String

    init(_ lang: String) {
        (letters, dir) = lang == "ur" ? (Self.urdu, "rtl") : (Self.latin, "ltr")
    }

    private static let latin = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZ")
    /// As schools teach it (Unicode CLDR 46, exemplar characters of `ur`).
    private static let urdu = Array("اآبپتٹثجچحخدڈذرڑزژسشصضطظعغفقکگلمنںوہھءیے")
}
