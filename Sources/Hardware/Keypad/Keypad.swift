import Dispatch
import Foundation
import Glibc

/// Shows which keys of a device are pressed, while it is taken from everything else.
public enum Keypad {
    /// The numbers (in Linux) of the keys as they are pressed; it ends when the device is unplugged.
    /// - Parameter device: the path of an event device.
    /// - Throws: ``KeypadError``.
    public static func presses(of device: String) throws(KeypadError) -> AsyncStream<UInt16> {
        let (stream, output) = AsyncStream.makeStream(of: UInt16.self, bufferingPolicy: .bufferingNewest(64))
        nonisolated(unsafe) let source: ReadSource
        do {
            let end = try InputDevice.keyboard(device), number = end.number
            source = try ReadSource(end, on: DispatchQueue(label: "keypad")) {
                if !read(number, into: output) { output.finish() }
            }
        } catch {
            throw KeypadError(device: device, fault: error)
        }
        output.onTermination = { _ in withExtendedLifetime(source) {} }
        return stream
    }

    /// The event devices that look like keyboards, by a path that stays the same when they are plugged in again.
    public static func devices() -> [(path: String, name: String)] {
        let folder = "/dev/input/by-id"
        let stable = files(in: folder).filter { $0.contains("-event-kbd") }
        let paths = stable.isEmpty ? files(in: "/dev/input").filter { $0.contains("/event") } : stable
        return paths.sorted().map { ($0, InputDevice.name(of: $0) ?? "cannot be opened") }
    }

    private static func files(in folder: String) -> [String] {
        ((try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []).map { "\(folder)/\($0)" }
    }

    /// - Returns: whether the device is still there.
    private static func read(_ device: Int32, into output: AsyncStream<UInt16>.Continuation) -> Bool {
        var buffer = [UInt8](repeating: 0, count: 1536)
        let count = Glibc.read(device, &buffer, buffer.count)
        if count < 0, [EINTR, EAGAIN].contains(errno) { return true }
        guard count > 0 else { return false }
        let events = buffer.withUnsafeBytes { InputEvent.events(in: .init(rebasing: $0[..<count])) }
        for key in events.compactMap(\.key) where key.action == .pressed { output.yield(key.code) }
        return true
    }
}

/// A keypad cannot be read.
public struct KeypadError: Error, Hashable, Sendable, CustomStringConvertible {
    /// The device and the reason, and what to do about it.
    public let description: String

    init(device: String, fault: SystemFault) {
        switch fault.code {
        case EBUSY: description = "\(device): another program has it for itself; stop the hub, if it reads a scanner there"
        case EACCES, EPERM: description = "\(device): may not be opened; whoever does this is root or in the group input"
        case ENOTTY: description = "\(device): is no input device"
        default: description = "\(device): \(fault.reason)"
        }
    }
}
