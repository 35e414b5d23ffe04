import CZlib
public import Foundation

/// The gzip form (RFC 1952) in which a batch travels.
public enum Gzip {
    /// It could not be packed or unpacked; ``sentence`` says why.
    public struct Trouble: Error, Hashable, Sendable { public var sentence: String }

    /// Of the window bits of zlib: the largest window (15), and a gzip header (16).
    private static let form: Int32 = 15 + 16
    private static let piece = 64 << 10

    /// - Throws: ``Trouble``, which only a lack of memory brings about.
    public static func packed(_ data: Data) throws -> Data {
        var stream = z_stream()
        let begun = deflateInit2_(
            &stream, Z_DEFAULT_COMPRESSION, Z_DEFLATED, form, 8, Z_DEFAULT_STRATEGY, ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size))
        guard begun == Z_OK else { throw Trouble(sentence: "cannot be packed") }
        defer { deflateEnd(&stream) }
        return try turned(data, &stream, limit: .max) { deflate(&$0, Z_FINISH) }
    }

    /// - Parameter limit: more bytes than these are refused before they are made: a small request may unpack to a huge one.
    public static func unpacked(_ data: Data, limit: Int) throws -> Data {
        var stream = z_stream()
        guard inflateInit2_(&stream, form, ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size)) == Z_OK else {
            throw Trouble(sentence: "cannot be unpacked")
        }
        defer { inflateEnd(&stream) }
        return try turned(data, &stream, limit: limit) { inflate(&$0, Z_NO_FLUSH) }
    }

    private static func turned(_ data: Data, _ stream: inout z_stream, limit: Int, _ step: (inout z_stream) -> Int32) throws -> Data {
        var input = [UInt8](data), output = Data(), buffer = [UInt8](repeating: 0, count: piece)
        let size = input.count
        return try input.withUnsafeMutableBufferPointer { source in
            (stream.next_in, stream.avail_in) = (source.baseAddress, UInt32(size))
            while true {
                let (status, made) = buffer.withUnsafeMutableBufferPointer { target in
                    (stream.next_out, stream.avail_out) = (target.baseAddress, UInt32(target.count))
                    let status = step(&stream)
                    return (status, target.count - Int(stream.avail_out))
                }
                output += buffer[..<made]
                guard output.count <= limit else { throw Trouble(sentence: "unpacks to more than \(limit) bytes") }
                if status == Z_STREAM_END { return output }
                guard status == Z_OK, made > 0 || stream.avail_in > 0 else { throw Trouble(sentence: "is no whole gzip") }
            }
        }
    }
}
