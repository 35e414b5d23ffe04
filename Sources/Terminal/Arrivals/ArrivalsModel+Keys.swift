import Reception
import Words

extension ArrivalsModel {
    /// What a key does depends on what is open.
    mutating func press(_ key: Key) -> [ArrivalsEffect] {
        if key == .interrupt { return [.quit] }
        if key == .redraw { return [.redraw] }
        switch prompt {
        case .none: return pressInList(key)
        case .search(let before): pressInSearch(key, before)
        case .filter(let index): pressInFilter(key, index)
        case .confirm(let act, let target): return pressInQuestion(key, act, target)
        case .help(let line): pressInHelp(key, line)
        }
        return []
    }

    private mutating func pressInList(_ key: Key) -> [ArrivalsEffect] {
        message = nil
        if key != .character("u") { justActed = nil }
        switch key {
        case .up, .character("k"): move(-1)
        case .down, .character("j"): move(1)
        case .pageUp: move(-max(size.rows / 2, 1))
        case .pageDown, .character(" "): move(max(size.rows / 2, 1))
        case .home, .character("g"): move(-stops.count)
        case .end, .character("G"): move(stops.count)
        case .tab: jump()
        case .escape: showEverything()
        // Never an acknowledgement: it cannot be taken back, and Enter is pressed without thinking.
        case .enter: return act(.call)
        case .character(let character): return pressLetter(character)
        case .backspace, .interrupt, .redraw: break
        }
        return []
    }

    private mutating func pressLetter(_ letter: Character) -> [ArrivalsEffect] {
        if let kind = Self.acts[letter] { return act(kind) }
        switch letter {
        case "m": return mark([.markRelease, .unmarkRelease])
        case "p": return mark([.protect, .unprotect])
        case "f": prompt = .filter(filters.firstIndex(of: filter) ?? 0)
        case "/": prompt = .search(before: search)
        case "e": toggle(\.showsExpected, "expected")
        case "x": toggle(\.showsDone, "done")
        case "?", "h": prompt = .help(0)
        case "q": return [.quit]
        default: message = Message(text: language("terminal.no-such-key"))
        }
        return []
    }

    static let acts: [Character: StaffAct.Kind] = [
        "c": .call, "s": .seen, "d": .done, "l": .left, "n": .notCome, "u": .undo, "i": .answer, "a": .acknowledge,
    ]

    private mutating func toggle(_ shown: WritableKeyPath<Self, Bool>, _ what: String) {
        self[keyPath: shown].toggle()
        message = Message(text: language("terminal.\(self[keyPath: shown] ? "shown" : "hidden").\(what)"))
        keepCursor()
    }

    private mutating func showEverything() {
        (filter, search) = (.all, "")
        keepCursor()
    }

    /// From the rows to the notices, and back.
    private mutating func jump() {
        let stops = stops
        let wantsRow = chosenNotice != nil
        let index = stops.firstIndex { if case .row = $0 { wantsRow } else { !wantsRow } }
        guard let index else { return }
        (cursor, cursorIndex) = (stops[index], index)
    }

    private mutating func pressInSearch(_ key: Key, _ before: String) {
        switch key {
        case .enter: prompt = .none
        case .escape: (search, prompt) = (before, .none)
        case .backspace: search = String(search.dropLast())
        case .character(let character) where search.count < 60: search = Cells.safe(search + String(character))
        default: break
        }
        chooseFound()
    }

    private mutating func pressInFilter(_ key: Key, _ index: Int) {
        let filters = filters
        let last = filters.count - 1
        switch key {
        case .up, .character("k"): prompt = .filter(max(min(index, last) - 1, 0))
        case .down, .character("j"): prompt = .filter(min(index + 1, last))
        case .home: prompt = .filter(0)
        case .end: prompt = .filter(last)
        case .enter:
            (filter, prompt) = (filters[min(max(index, 0), last)], .none)
            chooseFound()
        case .escape, .character("q"), .character("f"): prompt = .none
        default: break
        }
    }

    private mutating func pressInHelp(_ key: Key, _ line: Int) {
        switch key {
        case .down, .character("j"), .pageDown: prompt = .help(min(line + 1, ArrivalsHelp.lines(self).count - 1))
        case .up, .character("k"), .pageUp: prompt = .help(max(line - 1, 0))
        default: prompt = .none
        }
    }

    private mutating func pressInQuestion(_ key: Key, _ act: StaffAct, _ target: String) -> [ArrivalsEffect] {
        prompt = .none
        guard isYes(key) else {
            message = Message(text: language("terminal.kept", ["row": target]))
            return []
        }
        return isPossible(act) ? send(act, on: target) : []
    }

    /// The letter of "yes" in the user's language, or `y`.
    private func isYes(_ key: Key) -> Bool {
        guard case .character(let letter) = key else { return false }
        return ["y", language("terminal.yes-key")].contains(letter.lowercased())
    }
}
