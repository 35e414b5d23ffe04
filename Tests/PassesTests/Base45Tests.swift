import Testing

@testable import Passes

/// The examples of RFC 9285, sections 4.3 and 4.4, and what its section 6 demands of a decoder.
struct Base45Tests {
    @Test(arguments: [("AB", "BB8"), ("Hello!!", "%69 VD92EX0"), ("base-45", "UJCLQE7W581"), ("ietf!", "QED8WEX0"), ("", "")])
    func examplesOfTheStandard(plain: String, coded: String) {
        #expect(Base45.encode(Array(plain.utf8)) == coded)
        #expect(Base45.decode(coded) == Array(plain.utf8))
    }

    @Test func edgesOfTheNumbers() {
        #expect(Base45.decode("FGW") == [255, 255])
        #expect(Base45.decode("GGW") == nil, "65,536")
        #expect(Base45.decode(":::") == nil, "91,124")
        #expect(Base45.decode("U5") == [255])
        #expect(Base45.decode("V5") == nil, "256")
        #expect(Base45.decode("::") == nil, "2,024")
    }

    @Test(arguments: ["A", "BB8A", "bb8", "B,8", "B=8", "Bé8", "B\u{0}8", "B\n8", "😀😀😀"])
    func whatNoEncoderMakes(text: String) { #expect(Base45.decode(text) == nil) }

    @Test func spaceIsACharacterLikeAnother() {
        #expect(Base45.decode("   ") == nil, "36 + 36 × 45 + 36 × 2025 is beyond two bytes")
        #expect(Base45.decode("  0") == [6, 120])
        #expect(Base45.encode([6, 120]) == "  0")
    }

    @Test func everyNumberThereAndBack() {
        for value in stride(from: 0, through: 65_535, by: 7) {
            let bytes = [UInt8(value >> 8), UInt8(value & 255)]
            #expect(Base45.decode(Base45.encode(bytes)) == bytes)
        }
        for byte in UInt8.min...UInt8.max { #expect(Base45.decode(Base45.encode([byte])) == [byte]) }
    }

    /// No two texts of two characters mean the same byte, and 256 of the 2,025 mean one at all.
    @Test func oneSpellingForEachByte() {
        let alphabet = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:"
        let texts = alphabet.flatMap { first in alphabet.map { "\(first)\($0)" } }
        let meant = texts.compactMap { Base45.decode($0) }
        #expect(meant.count == 256 && Set(meant).count == 256)
    }
}
