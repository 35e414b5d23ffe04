public import Reception

/// Needs in the words of families, with the service that should answer each: what finding is held to.
///
/// One need a line: the service's id (or several, parted by `|`), the language, the words, and in English perhaps the same in
/// Easy Read, parted by tabs. A line that begins with `#` is a comment.
public struct NeedSet: Sendable {
    /// In the order of the text, each Easy Read behind its English.
    public let needs: [Asked]

    /// One need, and whichever of these services should answer it.
    public struct Asked: Hashable, Sendable {
        /// Any of them is right.
        public var services: Set<Service.ID>
        /// A BCP 47 tag, and what a family would type or say.
        public var language, words: String
    }

    /// - Throws: ``FindingError`` with every line that cannot be read.
    public init(_ text: String, file: String) throws(FindingError) {
        var (needs, faults): ([Asked], [FindingFault]) = ([], [])
        for (index, line) in text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).enumerated() where !line.isEmpty && !line.hasPrefix("#") {
            let parts = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
            guard (3...4).contains(parts.count), parts.allSatisfy({ !$0.isEmpty }) else {
                faults.append(FindingFault(file: file, line: index + 1, reason: "service, language, words and perhaps Easy Read, parted by tabs"))
                continue
            }
            let services = Set(parts[0].split(separator: "|").map { Service.ID(String($0)) })
            needs.append(Asked(services: services, language: parts[1], words: parts[2]))
            if parts.count == 4 { needs.append(Asked(services: services, language: "en-x-easyread", words: parts[3])) }
        }
        guard faults.isEmpty else { throw FindingError(faults: faults) }
        self.needs = needs
    }

    /// How well a finder answers, for each language in the order in which it first stands.
    ///
    /// - Parameter changed: what is done to the words before they are asked, such as a slip of the finger.
    public func figures(_ finder: Finder, changed: (String) -> String = { $0 }) -> [Figure] {
        var figures: [Figure] = []
        for need in needs {
            let words = changed(need.words)
            let place = figures.firstIndex { $0.language == need.language } ?? figures.count
            if place == figures.count { figures.append(Figure(language: need.language)) }
            figures[place].add(Asked(services: need.services, language: need.language, words: words), rank: finder.rank(of: need.services, words, need.language))
        }
        return figures
    }

    /// What came of the needs in one language.
    public struct Figure: Sendable {
        /// A BCP 47 tag; Easy Read has one of its own.
        public let language: String
        /// How many were asked, answered first, and answered in the first five.
        public private(set) var count = 0, first = 0, inFive = 0
        /// Those that were not answered first, with the rank of the answer.
        public private(set) var late: [(need: Asked, rank: Int?)] = []

        /// Parts of one.
        public var partFirst: Double { Double(first) / Double(max(1, count)) }
        /// From nothing to 1, as ``partFirst``.
        public var partInFive: Double { Double(inFive) / Double(max(1, count)) }

        init(language: String) { self.language = language }

        mutating func add(_ need: Asked, rank: Int?) {
            count += 1
            first += rank == 1 ? 1 : 0
            inFive += rank == nil ? 0 : 1
            if rank != 1 { late.append((need, rank)) }
        }
    }
}

extension Finder {
    /// At which place, from 1, one of the services answers: by its name, or behind the door to something private.
    func rank(of services: Set<Service.ID>, _ words: String, _ language: String) -> Int? {
        find(words, language: language).firstIndex { answer in
            switch answer {
            case .named(let match): services.contains(match.id)
            case .discreet(let discreet): !services.isDisjoint(with: behind(discreet))
            }
        }.map { $0 + 1 }
    }
}
