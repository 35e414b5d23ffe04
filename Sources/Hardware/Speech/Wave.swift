public import Foundation

/// A sound: samples of 16 bits, as a WAV file holds them.
public struct Wave: Hashable, Sendable {
    struct Format: Hashable, Sendable {
        /// Samples a second in each channel.
        var rate: Int
        var channels: Int
    }

    let format: Format
    var samples: [Int16]

    init(format: Format, samples: [Int16]) { (self.format, self.samples) = (format, samples) }

    /// How long it sounds.
    public var duration: Duration {
        .seconds(Double(samples.count / format.channels) / Double(format.rate))
    }

    /// The sound with every sample multiplied.
    /// - Parameter gain: From 0, which is silence, to 1, which leaves it as it is. What lies beyond counts as the nearer of the two.
    public func scaled(by gain: Double) -> Wave {
        let gain = gain.isNaN ? 0 : min(max(gain, 0), 1)
        guard gain < 1 else { return self }
        return Wave(format: format, samples: samples.map { Int16((Double($0) * gain).rounded()) })
    }

    /// One sound after the other.
    /// - Throws: ``WaveFault`` where they differ in form, or where there is none.
    static func joined(_ waves: [Wave]) throws(WaveFault) -> Wave {
        guard let first = waves.first else { throw .noSound }
        guard waves.allSatisfy({ $0.format == first.format }) else { throw .mixedForms }
        return Wave(format: first.format, samples: waves.flatMap(\.samples))
    }

    /// A WAV file whose header says how long it is, so that a browser knows too.
    public var data: Data {
        let size = UInt32(samples.count * 2)
        var file = Data(capacity: 44 + Int(size))
        file.append(text: "RIFF", 36 + size)
        file.append(text: "WAVEfmt ", 16)
        file.append(UInt16(1), UInt16(format.channels))
        file.append(UInt32(format.rate), UInt32(format.rate * format.channels * 2))
        file.append(UInt16(format.channels * 2), UInt16(16))
        file.append(text: "data", size)
        samples.map(\.littleEndian).withUnsafeBytes { file.append(contentsOf: $0) }
        return file
    }
}

extension Data {
    fileprivate mutating func append(text: String, _ number: UInt32) {
        append(contentsOf: text.utf8)
        append(number)
    }

    fileprivate mutating func append<Number: FixedWidthInteger>(_ numbers: Number...) {
        for number in numbers { Swift.withUnsafeBytes(of: number.littleEndian) { append(contentsOf: $0) } }
    }
}
