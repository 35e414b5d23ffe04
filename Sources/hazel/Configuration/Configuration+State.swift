import Foundation

extension Configuration {
    /// The same configuration with all that the hub keeps in another folder.
    func keeping(in folder: String) -> Configuration {
        var copy = self
        copy.state = folder
        copy.socket.path = moved(socket.path, to: folder)
        copy.passes.ring = moved(passes.ring, to: folder)
        if case .file(let file)? = passes.key { copy.passes.key = .file(moved(file, to: folder)) }
        copy.imports.watch = imports.watch.map { moved($0, to: folder) }
        if case .folder(let out)? = paper?.to { copy.paper?.to = .folder(moved(out, to: folder)) }
        return copy
    }

    private func moved(_ path: String, to folder: String) -> String {
        path.hasPrefix(state + "/") ? folder + path.dropFirst(state.count) : path
    }
}
