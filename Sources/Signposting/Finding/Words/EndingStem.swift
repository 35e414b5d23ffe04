/// Takes one ending from a word of a language that bends its words at the end: the longest of a list that leaves enough.
struct EndingStem {
    private let endings: [[Unicode.Scalar]]
    private let least: Int

    /// - Parameter least: how many letters must stay.
    private init(_ endings: String, least: Int) {
        self.endings = endings.split(separator: " ").map { Array($0.unicodeScalars) }.sorted { $0.count > $1.count }
        self.least = least
    }

    func stem(_ word: String) -> String {
        let letters = Array(word.unicodeScalars)
        for ending in endings where letters.count - ending.count >= least && letters.suffix(ending.count).elementsEqual(ending) {
            return String(String.UnicodeScalarView(letters.dropLast(ending.count)))
        }
        return word
    }

    /// Cases, numbers and persons of Polish, as they stand after accents are gone.
    static let polish = EndingStem(
        "iego iemu owego ami iami ach iach ego emu owi iej ych ich ymi imi iem iom ow om em ej ie ia io iu ac ic ec yc uje owac al il la lo li ala ila aja ony ona one ono any ana ane y i a e o u",
        least: 3)

    /// Genders, persons and plurals of Urdu, in the letters that ``Spelling`` leaves.
    static let urdu = EndingStem("یاں یان ون ین تا تی نا نی ا ی", least: 2)
}
