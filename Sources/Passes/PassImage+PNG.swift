public import Foundation

import CPNG

extension PassImage {
    static let largestScale = 64

    /// A PNG file, 8-bit grey, with `scale` pixels a module; ten are right for letters and text messages.
    public func png(scale: Int = 10) throws(PassImageError) -> Data {
        guard (1...Self.largestScale).contains(scale) else { throw .scale }
        var image = png_image()
        image.version = png_uint_32(PNG_IMAGE_VERSION)
        (image.width, image.height) = (png_uint_32(side * scale), png_uint_32(side * scale))
        image.format = png_uint_32(PNG_FORMAT_GRAY)
        defer { png_image_free(&image) }
        return try Self.file(of: &image, pixels(scale))
    }

    /// The first call, without memory, says how much the second will need.
    private static func file(of image: inout png_image, _ pixels: [UInt8]) throws(PassImageError) -> Data {
        var count: png_alloc_size_t = 0
        guard png_image_write_to_memory(&image, nil, &count, 0, pixels, 0, nil) != 0 else { throw .drawing }
        var bytes = [UInt8](repeating: 0, count: Int(count))
        guard png_image_write_to_memory(&image, &bytes, &count, 0, pixels, 0, nil) != 0 else { throw .drawing }
        return Data(bytes.prefix(Int(count)))
    }

    private func pixels(_ scale: Int) -> [UInt8] {
        (0..<side).flatMap { row in
            let line = (0..<side).flatMap { [UInt8](repeating: isDark($0, row) ? 0 : 255, count: scale) }
            return Array(repeatElement(line, count: scale).joined())
        }
    }
}
