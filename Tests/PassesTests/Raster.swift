import Foundation

@testable import Passes

/// A picture of a code as rows of modules with the quiet zone, had back from what was drawn.
struct Raster: Equatable {
    var rows: [[Bool]]

    init(_ image: PassImage) {
        rows = (0..<image.side).map { row in (0..<image.side).map { image.isDark($0, row) } }
    }

    /// Paints the rectangles of the path.
    init(svg: String) {
        let path = svg.components(separatedBy: " d=\"").last?.components(separatedBy: "\"").first ?? ""
        let side = Int(svg.components(separatedBy: "viewBox=\"0 0 ").last?.components(separatedBy: " ").first ?? "") ?? 0
        rows = [[Bool]](repeating: [Bool](repeating: false, count: side), count: side)
        for rectangle in path.split(separator: "z") {
            let numbers = rectangle.split { !$0.isNumber }.compactMap { Int($0) }
            for column in numbers[0]..<numbers[0] + numbers[2] { rows[numbers[1]][column] = true }
        }
    }

    /// Takes the half blocks apart; the line below the last row is left out.
    init(terminal: String, inkIsDark: Bool) {
        rows = terminal.split(separator: "\n").flatMap { line in
            let blocks = line.filter { "█▀▄ ".contains($0) }
            return [blocks.map { ("█▀".contains($0)) == inkIsDark }, blocks.map { ("█▄".contains($0)) == inkIsDark }]
        }
        rows = Array(rows.prefix(rows.first?.count ?? 0))
    }

    /// A portable greymap of four pixels a module, which every decoder reads.
    var greymap: Data {
        let lines = rows.flatMap { row in repeatElement(row.flatMap { repeatElement($0 ? UInt8(0) : 255, count: 4) }, count: 4) }
        return Data("P5\n\(rows.count * 4) \(rows.count * 4)\n255\n".utf8) + Data(lines.joined())
    }
}
