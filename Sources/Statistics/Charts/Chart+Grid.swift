extension Chart {
    private static let weekdays = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"]

    /// Hours of the week: the darker, the more; the figure stands in each cell, so that colour says nothing alone.
    public static func heat(_ grid: WeekGrid, name: String, says: String) -> String {
        let cell = (width: 44.0, height: 30.0), left = 48.0, top = 26.0
        let hours = Array(grid.hours)
        var drawing = Drawing(width: left + Double(hours.count) * cell.width + 8, height: top + 7 * cell.height + 8, name: name)
        drawing.hatch()
        let most = max(1, grid.days.joined().compactMap(\.value).max() ?? 1)
        for (column, hour) in hours.enumerated() {
            drawing.text("\(hour):00", left + (Double(column) + 0.5) * cell.width, top - 8, size: 11)
        }
        for (row, figures) in grid.days.enumerated() {
            let y = top + Double(row) * cell.height
            drawing.text(weekdays[row], left - 8, y + 20, anchor: "end", size: 12)
            for (column, figure) in figures.enumerated() {
                draw(figure, of: most, left + Double(column) * cell.width, y, cell, &drawing)
            }
        }
        return drawing.svg(says: says)
    }

    private static func draw(
        _ figure: Figure, of most: Int, _ x: Double, _ y: Double, _ cell: (width: Double, height: Double), _ drawing: inout Drawing
    ) {
        let step = figure.value.map { $0 == 0 ? 0 : 1 + min(3, $0 * 4 / (most + 1)) }
        let fill = step.map { ["#ffffff", "#dbe9f5", "#9cc4e4", "#4292c6", "#08519c"][$0] } ?? "#f2f2f2"
        drawing.rect(x + 1, y + 1, cell.width - 2, cell.height - 2, fill: fill, stroke: Drawing.pale)
        let dark = step.map { $0 >= 4 } ?? false
        drawing.text(
            figure == .count(0) ? "0" : figure.text, x + cell.width / 2, y + 20, size: 12, fill: dark ? "#ffffff" : Drawing.ink)
    }
}
