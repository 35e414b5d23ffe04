import Reception
import Testing
@testable import Words

@Suite("A token's picture in dots") struct TokenBitmapTests {
    private static let drawing = TokenDrawing()

    /// A shape on a small ground, `#` for black.
    private func drawn(_ path: String, side: Int = 8, stroke: Double? = nil) -> String {
        var canvas = Canvas(side: side, origin: .zero)
        let outline = Outline(path: path[...])
        if let stroke { canvas.stroke(outline, width: stroke, ink: true) } else { canvas.fill(outline) { _ in true } }
        return Self.text(canvas.bitmap)
    }

    private static func text(_ bitmap: Bitmap) -> String {
        (0..<bitmap.height).map { y in String((0..<bitmap.width).map { bitmap[$0, y] ? "#" : "." }) }.joined(separator: "\n")
    }

    @Test("A shape is filled, and what runs the same way round stays filled") func fill() {
        #expect(drawn("M1 1H7V4H1Z", side: 8).split(separator: "\n") == [
            "........", ".######.", ".######.", ".######.", "........", "........", "........", "........",
        ])
        #expect(drawn("M1 1H7V4H1Z M2 2H6V3H2Z") == drawn("M1 1H7V4H1Z"), "nonzero")
        #expect(drawn("M1 1H7V4H1Z M2 2V3H6V2Z").contains(".#....#."), "the other way round it is a hole")
    }

    @Test("A line has round ends, and does not close by itself") func stroke() {
        #expect(drawn("M2 2H6V6", stroke: 2).split(separator: "\n") == [
            "........", ".######.", ".######.", ".....##.", ".....##.", ".....##.", ".....##.", "........",
        ])
    }

    @Test("Curves and arcs are where SVG has them") func curves() {
        let arc = Outline(path: "M4 0 A4 4 0 0 1 4 8 A4 4 0 0 1 4 0Z"), circle = Outline(centre: Point(4, 4), radii: Point(4, 4))
        let smooth = Outline(path: "M0 0C0 8 4 8 4 0S8-8 8 0")
        for y in 0..<8 {
            for x in 0..<8 {
                let point = Point(Double(x) + 0.5, Double(y) + 0.5)
                #expect(arc.contains(point) == circle.contains(point), "\(point)")
            }
        }
        #expect(smooth.chains.first?.last == Point(8, 0))
        for point in [Point(2, 6), Point(6, -6)] {
            #expect(smooth.pieces.contains { $0.isNear(point, within: 0.1) }, "it goes on as it came")
        }
    }

    @Test("A number shows all of its digits") func digits() {
        var canvas = Canvas(side: 32, origin: .zero)
        for outline in Digits.outlines(of: 12, around: Point(16, 16)) { canvas.stroke(outline, width: 2, ink: true) }
        #expect(canvas.bitmap[10, 10] && canvas.bitmap[10, 20], "1")
        #expect(canvas.bitmap[25, 12] && canvas.bitmap[18, 20] && !canvas.bitmap[18, 12] && !canvas.bitmap[25, 20], "2")
        #expect(Digits.outlines(of: 1_234_567_890, around: .zero).count == 10)
    }

    @Test("Eyes are dark, the ground is white, and the pattern fills the coat") func fox() {
        let striped = Self.drawing.bitmap(of: Token(.fox, .striped)), plain = Self.drawing.bitmap(of: Token(.fox, .plain))
        for fox in [striped, plain] {
            #expect(fox.width == 128 && fox.height == 128)
            #expect(fox[41, 41] && fox[67, 41], "pupils")
            #expect(!fox[41, 35] && !fox[67, 35], "around them")
            #expect(!fox[0, 0] && !fox[127, 0] && !fox[0, 127], "corners")
        }
        // A coat of a quarter ink, or of half.
        let coat = (60..<112).flatMap { y in (90..<108).map { ($0, y) } }
        let share = { (fox: Bitmap) in Double(coat.count { fox[$0.0, $0.1] }) / Double(coat.count) }
        #expect((0.15...0.4).contains(share(plain)) && share(striped) > share(plain))
    }

    @Test("No two patterns are taken for one another", arguments: [.fox, .peacock] as [Token.Animal]) func different(animal: Token.Animal) {
        let pictures = Token.Pattern.allCases.map { ($0, Self.drawing.bitmap(of: Token(animal, $0)).packed) }
        for (number, one) in pictures.enumerated() {
            for other in pictures[..<number] {
                #expect(zip(one.1, other.1).count { $0 != $1 } > 100, "\(one.0) and \(other.0)")
            }
        }
    }

    @Test("Every animal is drawn, and a number on it", arguments: Token.Animal.allCases) func animals(animal: Token.Animal) {
        let usual = Self.drawing.bitmap(of: Token(animal, .spotted)), second = Self.drawing.bitmap(of: Token(animal, .spotted, number: 2))
        let ink = usual.packed.reduce(0) { $0 + $1.nonzeroBitCount }
        #expect((1500...9000).contains(ink), "\(ink) dots")
        #expect(second[105 + 14, 105] && !usual[105 + 14, 105] || second != usual)
    }

    @Test("Rows end on a whole byte, the first dot highest") func packed() {
        var bitmap = Bitmap(width: 10, height: 2)
        bitmap[0, 0] = true
        bitmap[9, 1] = true
        #expect(bitmap.packed == [0x80, 0, 0, 0x40])
    }
}
