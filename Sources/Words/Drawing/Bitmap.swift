/// A picture of black dots on white.
public struct Bitmap: Hashable, Sendable {
    /// Dots in a row, and rows.
    public let width: Int, height: Int
    private var dots: [Bool]

    /// All white.
    public init(width: Int, height: Int) {
        (self.width, self.height, dots) = (width, height, Array(repeating: false, count: width * height))
    }

    /// Whether a dot is black; counted from the upper left.
    public subscript(x: Int, y: Int) -> Bool {
        get { dots[y * width + x] }
        set { dots[y * width + x] = newValue }
    }

    /// The bytes of each row one after the other: the first dot is the highest bit, black is 1, and a row ends on a whole byte.
    public var packed: [UInt8] {
        (0..<height).flatMap { y in
            stride(from: 0, to: width, by: 8).map { x in
                (x..<x + 8).reduce(UInt8(0)) { $0 << 1 | ($1 < width && self[$1, y] ? 1 : 0) }
            }
        }
    }
}
