import Foundation
import Reception
import Testing

@testable import Passes

struct PassImageTests {
    let code: String
    let image: PassImage

    init() throws {
        code = try Issuer().code()
        image = try PassImage(code: code)
    }

    /// A version-7 code at level M holds 122 bytes in byte mode and 178 characters in alphanumeric mode: 144 characters
    /// within version 6 are alphanumeric.
    @Test func smallEnoughForASlip() {
        #expect(image.version == 6 && image.size == 41 && image.side == 49)
    }

    @Test func versionSevenIsTheLargest() throws {
        #expect(try PassImage(code: String(repeating: "A", count: 178)).version == 7)
        #expect(throws: PassImageError.tooLarge) { try PassImage(code: String(repeating: "A", count: 179)) }
        #expect(throws: PassImageError.tooLarge) { try PassImage(code: String(repeating: "A", count: 100_000)) }
    }

    @Test func anAddressIsNoLongerThanVersionTen() throws {
        #expect(try PassImage(address: String(repeating: "a", count: 213)).version == 10)
        #expect(throws: PassImageError.tooLarge) { try PassImage(address: String(repeating: "a", count: 214)) }
    }

    @Test(arguments: ["", "hz1:", "HZ1:é", "A\u{0}", "A\n"])
    func whatAlphanumericModeHasNot(text: String) {
        #expect(throws: PassImageError.notAlphanumeric) { try PassImage(code: text) }
    }

    @Test func fourClearModulesAllAround() {
        for place in 0..<image.side {
            for edge in [0, 1, 2, 3, 45, 46, 47, 48] { #expect(!image.isDark(place, edge) && !image.isDark(edge, place)) }
        }
        #expect(image.isDark(4, 4) && image.isDark(44, 4) && image.isDark(4, 44), "the corners of the finder patterns")
    }

    @Test func theSVGIsOnePath() {
        #expect(image.svg.hasPrefix("<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 49 49\""))
        #expect(image.svg.components(separatedBy: "<path").count == 2)
        #expect(image.svg.utf8.count < 12_000, "one page may have a day's passes on it")
        #expect(Raster(svg: image.svg) == Raster(image))
    }

    @Test func thePNGIsAsLargeAsAsked() throws {
        let file = Array(try image.png(scale: 3))
        #expect(file.starts(with: [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]))
        #expect(Array(file[16..<26]) == [0, 0, 0, 147, 0, 0, 0, 147, 8, 0], "width, height, 8 bits, grey")
        for scale in [0, -1, 65, .max] { #expect(throws: PassImageError.scale) { try image.png(scale: scale) } }
    }

    @Test func theTerminalSetsBothColours() {
        let lines = image.terminal().split(separator: "\n")
        #expect(lines.count == 25)
        #expect(lines.allSatisfy { $0.hasPrefix("\u{1B}[38;5;16;48;5;231m") && $0.hasSuffix("\u{1B}[0m") })
        #expect(Raster(terminal: image.terminal(), inkIsDark: true) == Raster(image))
        #expect(Raster(terminal: image.terminal(colours: false), inkIsDark: false) == Raster(image))
        #expect(!image.terminal(colours: false).contains("\u{1B}"))
    }
}
