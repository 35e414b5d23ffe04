import Foundation
import Reception
import Terminal

/// The folder of the state, the socket, and whether a hub answers there.
enum HubFindings {
    static func findings(_ check: Check) async -> [Finding] {
        let folder = folder(check.configuration.state)
        if check.isHub { return [folder] }
        return [folder, await hub(check.configuration.socket)]
    }

    /// Families' details are in it: nobody else may look inside.
    static func folder(_ path: String) -> Finding {
        guard access(path, F_OK) == 0 else {
            return errno == ENOENT ? .note("state", "\(path) is not there yet: the hub makes it when it first starts")
                : .mend("state", "\(path) cannot be looked into (\(reason())): run this as the hub's user")
        }
        let attributes = try? FileManager.default.attributesOfItem(atPath: path)
        guard attributes?[.type] as? FileAttributeType == .typeDirectory, let mode = attributes?[.posixPermissions] as? NSNumber else {
            return .mend("state", "\(path) is not a folder: take it away, or name another")
        }
        guard mode.intValue & 0o007 == 0 else {
            return .mend("state", "\(path) is open to every user of this machine: chmod o-rwx \(path)")
        }
        guard access(path, R_OK | W_OK | X_OK) == 0 else {
            return .mend("state", "\(path) cannot be written (\(reason())): run this as the hub's user, or give the folder to it")
        }
        return .ok("state", "\(path) is closed to others")
    }

    static func hub(_ socket: SocketSettings) async -> Finding {
        if let group = socket.group, getgrnam(group) == nil {
            return .mend("socket", "there is no group “\(group)” on this machine: groupadd makes it")
        }
        guard FileManager.default.fileExists(atPath: socket.path) else {
            return .note("hub", "none is running: nothing answers at \(socket.path)")
        }
        do {
            let position = try await DeskClient.with(socket: socket.path) { try await $0.board().position }
            return .ok("hub", "answers at \(socket.path), its journal at \(position.sequence)")
        } catch let error as DeskError where error.code == .unreachable {
            return .note("hub", "none is running: \(socket.path) is left over, and makes way when one starts")
        } catch {
            return .mend("hub", "\(error)")
        }
    }

    private static func reason() -> String { String(cString: strerror(errno)) }
}
