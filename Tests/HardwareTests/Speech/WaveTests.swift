import Foundation
import Testing

@testable import Hardware

@Suite("A sound") struct WaveTests {
    static let sample = Wave(format: .init(rate: 22_050, channels: 1), samples: [0, 1, -1, 1_000, -1_000, .max, .min])

    @Test("is written with its lengths and read again") func roundTrip() throws {
        let file = Self.sample.data
        #expect(file.count == 44 + 14)
        #expect(Array(file[4..<8]) == [50, 0, 0, 0] && Array(file[40..<44]) == [14, 0, 0, 0])
        #expect(try Wave(reading: file) == Self.sample)
        let stereo = Wave(format: .init(rate: 8_000, channels: 2), samples: [1, 2, 3, 4])
        #expect(try Wave(reading: stereo.data) == stereo)
        #expect(stereo.duration == .microseconds(250))
    }

    @Test("of unknown length is all that follows", arguments: [[0x24, 0xF0, 0xFF, 0x7F], [0xFF, 0xFF, 0xFF, 0xFF]] as [[UInt8]])
    func streamed(length: [UInt8]) throws {
        var file = Self.sample.data
        file.replaceSubrange(4..<8, with: length)
        file.replaceSubrange(40..<44, with: length)
        #expect(try Wave(reading: file) == Self.sample)
        #expect(try Wave(reading: file).data == Self.sample.data)
    }

    @Test("is found between other chunks") func otherChunks() throws {
        var file = Self.sample.data
        file.insert(contentsOf: Array("LIST".utf8) + [3, 0, 0, 0, 1, 2, 3, 0], at: 36)
        file.append(contentsOf: Array("id3 ".utf8) + [1, 0, 0, 0, 7, 0])
        #expect(try Wave(reading: file) == Self.sample)
    }

    @Test("that is cut off anywhere is refused") func cutOff() {
        let file = Self.sample.data
        for length in 0..<file.count { #expect(throws: WaveFault.self, "\(length)") { try Wave(reading: file.prefix(length)) } }
        var streamed = file
        streamed.replaceSubrange(40..<44, with: [0, 0xF0, 0xFF, 0x7F])
        #expect(throws: WaveFault.cutOff) { try Wave(reading: streamed.dropLast()) }
        #expect(throws: WaveFault.noSound) { try Wave(reading: streamed.prefix(44)) }
    }

    @Test("in another form is refused, and it is said why", arguments: [
        (0, [0x58], WaveFault.notWave), (8, [0x41], .notWave), (12, [0x47], .noFormat), (16, [15], .cutOff), (20, [3], .notSixteenBitPCM),
        (22, [0], .strangeNumbers), (22, [3], .strangeNumbers), (22, [2], .strangeNumbers), (24, [0, 0], .strangeNumbers),
        (28, [0], .strangeNumbers), (32, [4], .strangeNumbers), (34, [8], .notSixteenBitPCM), (36, [0x65], .noSound), (40, [15], .cutOff),
        (40, [0], .noSound), (40, [13], .cutOff), (41, [0xFF, 0xFF, 0x6F], .cutOff), (16, [0xFF, 0xFF, 0xFF, 0xFF], .cutOff),
    ] as [(Int, [UInt8], WaveFault)])
    func broken(place: Int, bytes: [UInt8], fault: WaveFault) {
        var file = Self.sample.data
        file.replaceSubrange(place..<place + bytes.count, with: bytes)
        #expect(throws: fault) { try Wave(reading: file) }
        #expect(!fault.description.isEmpty)
    }

    @Test("damaged at random is read or refused, and nothing worse") func random() {
        var random = SystemRandomNumberGenerator()
        for _ in 0..<5_000 {
            var file = Self.sample.data
            for _ in 0..<3 { file[Int.random(in: 0..<44, using: &random)] = .random(in: 0...255, using: &random) }
            if let wave = try? Wave(reading: file) { #expect(wave.samples.count <= 11) }
        }
    }

    @Test("is made softer sample by sample", arguments: [
        (1.0, [0, 1, -1, 1_000, -1_000, .max, .min]), (0.5, [0, 1, -1, 500, -500, 16_384, -16_384]), (0.1, [0, 0, 0, 100, -100, 3_277, -3_277]),
        (0, [0, 0, 0, 0, 0, 0, 0]), (-3, [0, 0, 0, 0, 0, 0, 0]), (.nan, [0, 0, 0, 0, 0, 0, 0]), (9, [0, 1, -1, 1_000, -1_000, .max, .min]),
    ] as [(Double, [Int16])])
    func scaled(gain: Double, samples: [Int16]) {
        #expect(Self.sample.scaled(by: gain).samples == samples)
        #expect(Self.sample.scaled(by: gain).format == Self.sample.format)
    }

    @Test("follows another of the same form") func joined() throws {
        #expect(try Wave.joined([Self.sample, Self.sample]).samples == Self.sample.samples + Self.sample.samples)
        #expect(throws: WaveFault.noSound) { try Wave.joined([]) }
        let other = Wave(format: .init(rate: 16_000, channels: 1), samples: [1])
        #expect(throws: WaveFault.mixedForms) { try Wave.joined([Self.sample, other]) }
    }
}
