import CInput

@testable import Hardware

/// Presses keys as a scanner does, 5 ms apart, by the table that its maker or whoever has set it up gave it.
struct Typist {
    enum Table: CaseIterable {
        /// Keys and Shift: nearly every scanner.
        case plain
        /// Small letters, with Caps Lock around what is to be capital.
        case capsLock
        /// The number of each character on the keypad, while Alt is held.
        case altNumbers
    }

    private(set) var events: [InputEvent] = []
    private(set) var time: Int64

    init(at time: Int64 = 0) { self.time = time }

    static func events(_ text: String, _ table: Table, end: Int32? = KEY_ENTER, at time: Int64 = 0) -> [InputEvent] {
        var typist = Typist(at: time)
        typist.type(text, table)
        if let end { typist.tap(end) }
        return typist.events
    }

    mutating func type(_ text: String, _ table: Table = .plain) {
        for scalar in text.unicodeScalars {
            switch table {
            case .plain: stroke(scalar, around: KEY_LEFTSHIFT)
            case .capsLock: stroke(scalar, around: scalar.properties.isAlphabetic ? KEY_CAPSLOCK : KEY_RIGHTSHIFT)
            case .altNumbers: number(scalar)
            }
        }
    }

    mutating func tap(_ key: Int32) {
        press(key)
        release(key)
    }

    mutating func press(_ key: Int32) { put(key, 1) }
    mutating func release(_ key: Int32) { put(key, 0) }
    mutating func hold(_ key: Int32) { put(key, 2) }
    mutating func wait(_ nanoseconds: Int64) { time += nanoseconds }

    /// The kernel has thrown away what this reader did not fetch in time.
    mutating func overrun() {
        events += [
            InputEvent(type: UInt16(EV_SYN), code: UInt16(SYN_DROPPED), value: 0, time: time),
            InputEvent(type: UInt16(EV_KEY), code: UInt16(KEY_X), value: 1, time: time),
            InputEvent(type: UInt16(EV_SYN), code: UInt16(SYN_REPORT), value: 0, time: time),
        ]
    }

    private mutating func put(_ key: Int32, _ value: Int32) {
        time += 2_500_000
        events.append(InputEvent(type: UInt16(EV_KEY), code: UInt16(key), value: value, time: time))
        events.append(InputEvent(type: UInt16(EV_SYN), code: UInt16(SYN_REPORT), value: 0, time: time))
    }

    private mutating func stroke(_ scalar: Unicode.Scalar, around modifier: Int32) {
        guard let (key, isShifted) = Self.keys[scalar] else { return }
        guard isShifted else { return tap(key) }
        guard modifier == KEY_CAPSLOCK else {
            press(modifier)
            tap(key)
            return release(modifier)
        }
        for key in [modifier, key, modifier] { tap(key) }
    }

    private mutating func number(_ scalar: Unicode.Scalar) {
        press(KEY_LEFTALT)
        let pad = [KEY_KP0, KEY_KP1, KEY_KP2, KEY_KP3, KEY_KP4, KEY_KP5, KEY_KP6, KEY_KP7, KEY_KP8, KEY_KP9]
        for digit in "0\(scalar.value)".utf8 { tap(pad[Int(digit) - 48]) }
        release(KEY_LEFTALT)
    }

    /// What an American keyboard has printed on its keys; written down apart from the table that is tested.
    private static let keys: [Unicode.Scalar: (Int32, Bool)] = {
        let letters: [Int32] = [
            KEY_A, KEY_B, KEY_C, KEY_D, KEY_E, KEY_F, KEY_G, KEY_H, KEY_I, KEY_J, KEY_K, KEY_L, KEY_M, KEY_N, KEY_O, KEY_P, KEY_Q, KEY_R,
            KEY_S, KEY_T, KEY_U, KEY_V, KEY_W, KEY_X, KEY_Y, KEY_Z,
        ]
        let others: [(Int32, Unicode.Scalar, Unicode.Scalar)] = [
            (KEY_1, "1", "!"), (KEY_2, "2", "@"), (KEY_3, "3", "#"), (KEY_4, "4", "$"), (KEY_5, "5", "%"), (KEY_6, "6", "^"),
            (KEY_7, "7", "&"), (KEY_8, "8", "*"), (KEY_9, "9", "("), (KEY_0, "0", ")"), (KEY_MINUS, "-", "_"), (KEY_EQUAL, "=", "+"),
            (KEY_LEFTBRACE, "[", "{"), (KEY_RIGHTBRACE, "]", "}"), (KEY_SEMICOLON, ";", ":"), (KEY_APOSTROPHE, "'", "\""),
            (KEY_GRAVE, "`", "~"), (KEY_BACKSLASH, "\\", "|"), (KEY_COMMA, ",", "<"), (KEY_DOT, ".", ">"), (KEY_SLASH, "/", "?"),
        ]
        var keys: [Unicode.Scalar: (Int32, Bool)] = [" ": (KEY_SPACE, false)]
        for (key, letter) in zip(letters, UInt8(97)...) {
            keys[Unicode.Scalar(letter)] = (key, false)
            keys[Unicode.Scalar(letter - 32)] = (key, true)
        }
        for (key, plain, shifted) in others { (keys[plain], keys[shifted]) = ((key, false), (key, true)) }
        return keys
    }()
}

extension KeyboardScan {
    /// All that comes of events, and of the silence after them.
    mutating func take(all events: [InputEvent], silence: Int64 = 3_000_000_000) -> [ScanAssembler.Result] {
        events.flatMap { take($0) } + pass(to: (events.last?.time ?? 0) + silence)
    }
}
