import Foundation
import Reception
@testable import Sync
import Testing

struct GzipTests {
    @Test("What is packed comes out again, of any size", arguments: [0, 1, 65_535, 65_536, 300_000])
    func both(size: Int) throws {
        var random = Seeded(3)
        let data = Data((0..<size).map { _ in UInt8.random(in: 0...40, using: &random) })
        let packed = try Gzip.packed(data)
        #expect(try Gzip.unpacked(packed, limit: size) == data)
        #expect(Array(packed.prefix(2)) == [0x1f, 0x8b])
    }

    @Test("A small request that unpacks to a huge one is refused")
    func bomb() throws {
        let packed = try Gzip.packed(Data(count: 10_000_000))
        #expect(packed.count < 20_000)
        #expect(throws: Gzip.Trouble(sentence: "unpacks to more than 1000000 bytes")) { try Gzip.unpacked(packed, limit: 1_000_000) }
    }

    @Test("What is cut off or is no gzip is refused", arguments: [0, 1, 5, 40])
    func torn(length: Int) throws {
        let packed = try Gzip.packed(Data("Every change is told once, and none is lost, whatever the line does.".utf8))
        #expect(throws: Gzip.Trouble.self) { try Gzip.unpacked(packed.prefix(length), limit: 1000) }
        #expect(throws: Gzip.Trouble.self) { try Gzip.unpacked(Data("<html>".utf8), limit: 1000) }
    }
}
