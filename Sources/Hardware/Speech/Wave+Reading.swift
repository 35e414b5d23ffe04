public import Foundation

/// Why bytes are not a sound that Hazel can use.
public enum WaveFault: Error, Hashable, Sendable, CustomStringConvertible {
    case notWave, noFormat, notSixteenBitPCM, strangeNumbers, noSound, cutOff, mixedForms

    /// What is wrong with the file; nothing of its sound is in it.
    public var description: String {
        switch self {
        case .notWave: "it is not a WAV file"
        case .noFormat: "the WAV file does not say its format before its sound"
        case .notSixteenBitPCM: "the WAV file does not hold plain samples of 16 bits"
        case .strangeNumbers: "the WAV file’s header contradicts itself"
        case .noSound: "there is no sound in it"
        case .cutOff: "the WAV file is cut off"
        case .mixedForms: "the sounds differ in rate or channels"
        }
    }
}

extension Wave {
    /// Reads a WAV file strictly, and keeps of it the sound alone.
    ///
    /// A program that writes to a pipe cannot know the length when it writes the header. espeak-ng then writes 0x7FFFF000, others
    /// 0xFFFFFFFF; with such a length the sound is all that follows.
    public init(reading file: Data) throws(WaveFault) {
        var reader = WaveReader(bytes: [UInt8](file))
        guard reader.word() == "RIFF", reader.number(4) != nil, reader.word() == "WAVE" else { throw .notWave }
        var format: Format?
        while let name = reader.word() {
            guard let size = reader.number(4) else { throw .cutOff }
            switch name {
            case "fmt ": format = try Self.format(reader.chunk(size))
            case "data":
                guard let format else { throw .noFormat }
                let bytes = try size >= Self.unknownLength ? reader.rest() : reader.chunk(size)
                self.init(format: format, samples: try Self.samples(bytes, format))
                return
            default: _ = try reader.chunk(size)
            }
        }
        throw format == nil ? .noFormat : .noSound
    }

    private static let unknownLength = 0x7FFF_F000

    private static func format(_ chunk: ArraySlice<UInt8>) throws(WaveFault) -> Format {
        var reader = WaveReader(bytes: Array(chunk))
        guard let tag = reader.number(2), let channels = reader.number(2), let rate = reader.number(4), let byteRate = reader.number(4),
              let frame = reader.number(2), let bits = reader.number(2) else { throw .cutOff }
        guard tag == 1, bits == 16 else { throw .notSixteenBitPCM }
        guard (1...2).contains(channels), (4_000...192_000).contains(rate), frame == channels * 2, byteRate == rate * frame else {
            throw .strangeNumbers
        }
        return Format(rate: rate, channels: channels)
    }

    private static func samples(_ bytes: ArraySlice<UInt8>, _ format: Format) throws(WaveFault) -> [Int16] {
        guard !bytes.isEmpty else { throw .noSound }
        guard bytes.count.isMultiple(of: format.channels * 2) else { throw .cutOff }
        return bytes.withUnsafeBytes { bytes in
            (0..<bytes.count / 2).map { Int16(littleEndian: bytes.loadUnaligned(fromByteOffset: $0 * 2, as: Int16.self)) }
        }
    }
}

/// Goes through the chunks of a RIFF file.
private struct WaveReader {
    let bytes: [UInt8]
    var place = 0

    mutating func take(_ count: Int) -> ArraySlice<UInt8>? {
        guard count <= bytes.count - place else { return nil }
        defer { place += count }
        return bytes[place..<place + count]
    }

    /// Four letters.
    mutating func word() -> String? { take(4).map { String(decoding: $0, as: UTF8.self) } }

    /// A little-endian number of so many bytes.
    mutating func number(_ count: Int) -> Int? { take(count)?.reversed().reduce(0) { $0 << 8 | Int($1) } }

    /// A chunk's bytes; after an odd number of them stands one more that means nothing.
    mutating func chunk(_ size: Int) throws(WaveFault) -> ArraySlice<UInt8> {
        guard let chunk = take(size) else { throw .cutOff }
        if !size.isMultiple(of: 2) { _ = take(1) }
        return chunk
    }

    mutating func rest() -> ArraySlice<UInt8> { bytes[place...] }
}
