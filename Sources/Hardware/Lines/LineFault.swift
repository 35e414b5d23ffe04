/// Why a line cannot be used, in a sentence for whoever holds the screwdriver.
public enum LineFault: Error, Hashable, Sendable, CustomStringConvertible {
    /// No chip has this label.
    case noChip(label: String, there: [String])
    /// No chip has a line of this name.
    case noLine(name: String, chip: String?)
    /// Another program, or the kernel, holds the line.
    case busy(name: String, consumer: String)
    /// The line was held, and its chip is gone.
    case gone(name: String)
    /// The system refused.
    case refused(what: String, reason: String)

    /// The fault with the names of chip, line and whoever holds it.
    public var description: String {
        switch self {
        case .noChip(let label, let there):
            "there is no chip “\(label)”; \(there.isEmpty ? "there is none at all" : "there are \(there.joined(separator: ", "))")"
        case .noLine(let name, let chip?): "the chip “\(chip)” has no line “\(name)”"
        case .noLine(let name, nil): "no chip has a line “\(name)”"
        case .busy(let name, let consumer):
            "the line \(name) is taken by \(consumer.isEmpty ? "another program that gives no name" : "“\(consumer)”")"
        case .gone(let name): "the line \(name) is gone: its chip was unplugged, or its driver stopped"
        case .refused(let what, let reason): "\(what): \(reason)"
        }
    }
}
