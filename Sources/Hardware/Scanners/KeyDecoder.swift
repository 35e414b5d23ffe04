import CInput

/// What happened to one key: pressed, let go, or held so long that it repeats.
struct KeyEvent: Hashable, Sendable {
    var code: UInt16
    var action: Action

    enum Action: Int32, Sendable {
        case released = 0, pressed, repeated
    }

    init(_ code: UInt16, _ action: Action) { (self.code, self.action) = (code, action) }
}

/// Turns key presses into characters, as a scanner means them: by the layout of the United States, with Shift and Caps Lock, and
/// digits that are typed on the keypad while Alt is held (the number of a character).
///
/// A key that is held does not repeat. Keys that type nothing are passed over.
struct KeyDecoder: Sendable {
    private var held: Set<UInt16> = []
    private var isCapsLocked = false
    /// The digits typed since Alt went down; `nil` while it is up.
    private var number: AltNumber?

    private static let shift = codes(KEY_LEFTSHIFT, KEY_RIGHTSHIFT)
    private static let alt = codes(KEY_LEFTALT, KEY_RIGHTALT)
    private static let control = codes(KEY_LEFTCTRL, KEY_RIGHTCTRL)
    private static let modifiers = shift.union(alt).union(control)
    private static let ends: [UInt16: ScanEnd] = [
        UInt16(KEY_ENTER): .enter, UInt16(KEY_KPENTER): .enter, UInt16(KEY_TAB): .tab, UInt16(KEY_LINEFEED): .lf,
    ]

    private static func codes(_ keys: Int32...) -> Set<UInt16> { Set(keys.map { UInt16($0) }) }

    /// The stroke that is complete with this event; `nil` for most.
    mutating func take(_ event: KeyEvent) -> Stroke? {
        switch event.action {
        case .repeated: return nil
        case .released: return release(event.code)
        case .pressed: return press(event.code)
        }
    }

    /// Events were lost: whatever was held may have been let go.
    mutating func forget() { self = KeyDecoder() }

    /// A scan has ended. Caps Lock begins anew, so that one press that was missed does not turn every later code round.
    mutating func endScan() { isCapsLocked = false }

    private mutating func press(_ code: UInt16) -> Stroke? {
        if Self.modifiers.contains(code) { hold(code); return nil }
        if code == UInt16(KEY_CAPSLOCK) { isCapsLocked.toggle(); return nil }
        if number != nil { return type(keypad: code) }
        if let end = Self.ends[code] { return .end(end) }
        guard let (plain, shifted) = KeyTable.characters(of: code) else { return nil }
        if !held.isDisjoint(with: Self.control) { return Self.controlled(plain) }
        return .character(isUpper(plain) ? shifted : plain)
    }

    private mutating func hold(_ code: UInt16) {
        held.insert(code)
        if Self.alt.contains(code), number == nil { number = AltNumber() }
    }

    private mutating func type(keypad code: UInt16) -> Stroke? {
        if let digit = KeyTable.keypadDigit(of: code) { number?.add(digit) }
        return nil
    }

    private mutating func release(_ code: UInt16) -> Stroke? {
        held.remove(code)
        guard Self.alt.contains(code), held.isDisjoint(with: Self.alt), let number else { return nil }
        self.number = nil
        return number.stroke
    }

    /// Caps Lock turns letters alone round.
    private func isUpper(_ plain: Unicode.Scalar) -> Bool {
        let isShifted = !held.isDisjoint(with: Self.shift)
        return plain.properties.isAlphabetic ? isShifted != isCapsLocked : isShifted
    }

    /// Control with a letter is a control character (`^M` is a carriage return). Those that end nothing are passed over.
    private static func controlled(_ key: Unicode.Scalar) -> Stroke? {
        switch key {
        case "m": .end(.enter)
        case "j": .end(.lf)
        case "i": .end(.tab)
        default: nil
        }
    }
}
