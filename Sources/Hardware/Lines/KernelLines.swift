import CGPIOD

/// The lines of the kernel's GPIO chips, through libgpiod.
public struct KernelLines: Lines {
    private let folder: String

    /// - Parameter folder: where the chips' files are.
    public init(folder: String = "/dev") { self.folder = folder }

    /// How many edges of one line are kept for a slow reader: the newest ones. Whoever hears a line asks for its level in the end.
    static let most = 64

    /// Which libgpiod this program speaks to. Whether of 1 or 2 was fixed when it was compiled.
    public static var interface: String { "libgpiod \(String(cString: hazel_gpiod_version()))" }

    public var interface: String { Self.interface }

    public func chips() throws(LineFault) -> [LineChip] { try open().map { LineChip(label: $0.label, lines: $0.lines) } }

    public func info(_ address: LineAddress) throws(LineFault) -> LineInfo {
        let (chip, offset) = try find(address)
        return try info(address, chip, offset)
    }

    public func output(_ settings: LineSettings) throws(LineFault) -> OutputLine {
        let held = try hold(settings, output: true)
        return OutputLine(set: { active throws(LineFault) in try held.set(active) }, release: { held.release() })
    }

    public func input(_ settings: LineSettings) throws(LineFault) -> InputLine {
        let held = try hold(settings, output: false)
        let (edges, continuation) = AsyncStream.makeStream(of: LineEdge.self, bufferingPolicy: .bufferingNewest(Self.most))
        let readable = Readiness.of(held.descriptor, close: { held.release() })
        let reading = Task {
            for await _ in readable { if !held.read(into: continuation) { break } }
            continuation.finish()
        }
        continuation.onTermination = { _ in reading.cancel() }
        return InputLine(
            edges: edges, read: { () throws(LineFault) in try held.get() },
            release: { continuation.finish() })
    }

    /// - Throws: where there are chips, and none of them may be opened.
    private func open() throws(LineFault) -> [KernelChip] {
        let (chips, refused) = KernelChip.all(in: folder)
        if chips.isEmpty, let first = refused.first {
            throw .refused(what: "no GPIO chip can be opened", reason: "\(first); is the hub's user in the group gpio?")
        }
        return chips
    }

    private func find(_ address: LineAddress) throws(LineFault) -> (KernelChip, UInt32) {
        let chips = try open()
        switch address.chip {
        case .any: return try find(address, among: chips)
        case .only(let label): return try find(address, on: label, among: chips)
        case .usually(let label):
            let isThere = chips.contains { $0.label == label }
            return isThere ? try find(address, on: label, among: chips) : try find(address, among: chips)
        }
    }

    private func find(_ address: LineAddress, on label: String, among chips: [KernelChip]) throws(LineFault) -> (KernelChip, UInt32) {
        let labelled = chips.filter { $0.label == label }
        guard !labelled.isEmpty else { throw .noChip(label: label, there: chips.map(\.label)) }
        for chip in labelled { if let offset = chip.offset(of: address) { return (chip, offset) } }
        throw .noLine(name: address.name, chip: label)
    }

    private func find(_ address: LineAddress, among chips: [KernelChip]) throws(LineFault) -> (KernelChip, UInt32) {
        for chip in chips { if let offset = chip.offset(named: address.name) { return (chip, offset) } }
        throw .noLine(name: address.name, chip: nil)
    }

    private func info(_ address: LineAddress, _ chip: KernelChip, _ offset: UInt32) throws(LineFault) -> LineInfo {
        do throws(SystemFault) { return try chip.info(offset) } catch {
            throw .refused(what: "the line \(address.name)", reason: error.reason)
        }
    }

    private func hold(_ settings: LineSettings, output: Bool) throws(LineFault) -> KernelLine {
        let (chip, offset) = try find(settings.address)
        let name = settings.address.name
        do throws(SystemFault) { return try KernelLine(chip: chip, offset: offset, settings: settings, output: output) } catch {
            let info = try info(settings.address, chip, offset)
            throw info.isUsed ? .busy(name: name, consumer: info.consumer) : .refused(what: "the line \(name)", reason: error.reason)
        }
    }
}
