import Foundation
import Reception
import Testing

@testable import Passes

/// What is drawn is read by a decoder that is not ours, and believed.
@Suite(.enabled(if: QRDecoder.path != nil, "zbarimg is not installed"))
struct PassScanTests {
    let issuer: Issuer
    let folder: Folder

    init() throws { (issuer, folder) = (try Issuer(), try Folder()) }

    private func scan(_ picture: Data, _ name: String) throws -> PassVerdict {
        try picture.write(to: URL(fileURLWithPath: folder.path(name)))
        return issuer.reader.read(bytes: try QRDecoder.read(folder.path(name)))
    }

    /// A family's phone reads the page of a service.
    @Test(arguments: ["https://www.example.org/services?id=a-b_c%20d", "https://example.org/" + String(repeating: "a", count: 193)])
    func address(text: String) throws {
        try PassImage(address: text).png(scale: 4).write(to: URL(fileURLWithPath: folder.path("address.png")))
        #expect(String(decoding: try QRDecoder.read(folder.path("address.png")), as: UTF8.self) == text + "\n")
    }

    @Test(arguments: [2, 4, 10])
    func png(scale: Int) throws {
        for number in UInt8(1)...3 {
            let id = [UInt8](repeating: number, count: 12)
            let picture = try PassImage(code: issuer.code(pass: id)).png(scale: scale)
            #expect(try scan(picture, "pass.png") == .believed(issuer.claim(pass: id)))
        }
    }

    @Test func svg() throws {
        let picture = Raster(svg: try PassImage(code: issuer.code()).svg).greymap
        #expect(try scan(picture, "pass.pgm") == .believed(issuer.claim()))
    }

    @Test func terminal() throws {
        let picture = Raster(terminal: try PassImage(code: issuer.code()).terminal(), inkIsDark: true).greymap
        #expect(try scan(picture, "pass.pgm") == .believed(issuer.claim()))
    }
}
