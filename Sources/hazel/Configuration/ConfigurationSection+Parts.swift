import Yams

extension ConfigurationSection {
    /// Reads the section under a key, and reports the keys in it that were not asked for. `nil` where there is none.
    func inside<Value>(_ key: String, _ read: (ConfigurationSection) -> Value) -> Value? {
        guard let node = node(key), let section = ConfigurationSection(node, named: key, report: report) else { return nil }
        defer { section.close() }
        return read(section)
    }

    /// Reads a list of sections. An absent list is an empty one.
    func each<Value>(_ key: String, _ read: (ConfigurationSection) -> Value) -> [Value] {
        list(key).compactMap { node in
            guard let section = ConfigurationSection(node, named: key, report: report) else { return nil }
            defer { section.close() }
            return read(section)
        }
    }

    /// A list of texts with their places. One text alone stands for a list of one.
    func texts(_ key: String, _ expected: String) -> [(text: String, mark: Mark?)] {
        guard let node = node(key) else { return [] }
        let nodes = node.scalar == nil ? list(key) : [node]
        return nodes.compactMap { node in
            guard let text = node.scalar?.string, !text.isEmpty else {
                report.say("\(key): each entry of the list is \(expected)", at: node.mark)
                return nil
            }
            return (text, node.mark)
        }
    }

    /// Pairs of texts under a key, such as `appointment_id: Booking ref`.
    func pairs(_ key: String) -> [(key: String, mark: Mark?, value: String)] {
        guard let node = node(key) else { return [] }
        guard case .mapping(let mapping) = node else {
            report.say("\(key): here must stand keys with their values, each on its own line", at: node.mark)
            return []
        }
        return mapping.compactMap { key, value in
            guard let key = key.scalar, let value = value.scalar, !value.string.isEmpty else {
                report.say("\(key.scalar?.string ?? "a key"): here must stand one text", at: value.mark)
                return nil
            }
            return (key.string, key.mark, value.string)
        }
    }

    /// Where an entry of a list stands.
    func item(_ index: Int, of key: String) -> Mark? {
        guard case .sequence(let sequence)? = node(key), sequence.indices.contains(index) else { return place(of: key) }
        return sequence[index].mark
    }

    private func list(_ key: String) -> [Node] {
        guard let node = node(key) else { return [] }
        guard case .sequence(let sequence) = node else {
            report.say("\(key): here must stand a list, each entry after a hyphen", at: node.mark)
            return []
        }
        return Array(sequence)
    }
}
