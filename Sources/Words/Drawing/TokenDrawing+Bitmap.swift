public import Reception

extension TokenDrawing {
    /// The same picture in black dots, for paper: 128 × 128, one for each unit of the drawing.
    public func bitmap(of token: Token) -> Bitmap {
        var canvas = Canvas(side: 128, origin: Point(-4, -4))
        let tile = Tile(patternLines(token.pattern))
        for shape in shapes(of: token.animal) {
            guard let outline = Outline(shape.element, Attributes(shape.geometry)) else { continue }
            for layer in shape.role.layers { Self.draw(layer, outline, tile, on: &canvas) }
        }
        if let number = token.number { Self.draw(number, on: &canvas) }
        return canvas.bitmap
    }

    private static func draw(_ layer: Layer, _ outline: Outline, _ tile: Tile, on canvas: inout Canvas) {
        switch layer.fill {
        case .pattern: canvas.fill(outline, ink: tile.isInk)
        case .ink: canvas.fill(outline) { _ in true }
        case .paper: canvas.fill(outline) { _ in false }
        case nil: break
        }
        if let stroke = layer.stroke { canvas.stroke(outline, width: Double(stroke.width), ink: stroke.ink == .ink) }
    }

    /// White digits on a black ground, where ``svg(for:id:label:)`` has them.
    private static func draw(_ number: Int, on canvas: inout Canvas) {
        let ground = Outline(centre: Point(101, 101), radii: Point(18, 18))
        canvas.fill(ground) { _ in true }
        canvas.stroke(ground, width: 3, ink: false)
        for outline in Digits.outlines(of: number, around: Point(101, 101)) { canvas.stroke(outline, width: 3, ink: false) }
    }
}
