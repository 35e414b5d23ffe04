extension SimulatedLines {
    /// All that a simulated board remembers.
    struct State {
        struct Line {
            let name: String
            let meaning: LineMeaning
            /// An output is driven, an input is pulled.
            var isActive = false
            var consumer: String?
            /// Which holding has it: an older one has lost it.
            var holding = 0
            var edges: AsyncStream<LineEdge>.Continuation?
        }

        /// A line that was given out.
        struct Holding {
            let index: Int
            let number: Int
        }

        var lines: [Line]
        var plugged = true
        var watchers: [Int: AsyncStream<[SimulatedLine]>.Continuation] = [:]
        private var last = 0

        init(lines: [Line]) { self.lines = lines }

        var pictures: [SimulatedLine] {
            lines.map { SimulatedLine(id: $0.name, meaning: $0.meaning, isActive: $0.isActive, consumer: $0.consumer) }
        }

        mutating func watch(_ continuation: AsyncStream<[SimulatedLine]>.Continuation) -> Int {
            last += 1
            watchers[last] = continuation
            continuation.yield(pictures)
            return last
        }

        func find(_ address: LineAddress) throws(LineFault) -> Int {
            if case .only(let label) = address.chip, label != SimulatedLines.label || !plugged {
                throw .noChip(label: label, there: plugged ? [SimulatedLines.label] : [])
            }
            guard plugged, let index = lines.firstIndex(where: { $0.name == address.name }) else {
                throw .noLine(name: address.name, chip: nil)
            }
            return index
        }

        mutating func hold(_ settings: LineSettings, edges: AsyncStream<LineEdge>.Continuation?) throws(LineFault) -> Holding {
            let index = try find(settings.address)
            if let consumer = lines[index].consumer { throw .busy(name: settings.address.name, consumer: consumer) }
            last += 1
            (lines[index].consumer, lines[index].holding, lines[index].edges) = (settings.consumer, last, edges)
            tell()
            return Holding(index: index, number: last)
        }

        mutating func set(_ holding: Holding, _ active: Bool) throws(LineFault) {
            guard has(holding) else { throw .gone(name: lines[holding.index].name) }
            guard lines[holding.index].isActive != active else { return }
            lines[holding.index].isActive = active
            tell()
        }

        func read(_ holding: Holding) throws(LineFault) -> Bool {
            guard has(holding) else { throw .gone(name: lines[holding.index].name) }
            return lines[holding.index].isActive
        }

        mutating func release(_ holding: Holding) {
            if has(holding) { free(holding.index) }
            tell()
        }

        mutating func pull(_ name: String, _ active: Bool, at nanoseconds: UInt64) {
            guard plugged, let index = lines.firstIndex(where: { $0.name == name }), !lines[index].meaning.isOutput,
                  lines[index].isActive != active else { return }
            lines[index].isActive = active
            lines[index].edges?.yield(LineEdge(active: active, nanoseconds: nanoseconds))
            tell()
        }

        mutating func plug(_ plugged: Bool) {
            self.plugged = plugged
            for index in lines.indices where !plugged { free(index) }
            tell()
        }

        mutating func take(_ name: String, _ consumer: String?) {
            guard let index = lines.firstIndex(where: { $0.name == name }) else { return }
            free(index)
            lines[index].consumer = consumer
            tell()
        }

        private func has(_ holding: Holding) -> Bool { lines[holding.index].holding == holding.number }

        /// A line that nobody drives falls back to its pull: a lamp is off.
        private mutating func free(_ index: Int) {
            lines[index].edges?.finish()
            (lines[index].consumer, lines[index].holding, lines[index].edges) = (nil, 0, nil)
            if lines[index].meaning.isOutput { lines[index].isActive = false }
        }

        private func tell() {
            for watcher in watchers.values { watcher.yield(pictures) }
        }
    }
}
