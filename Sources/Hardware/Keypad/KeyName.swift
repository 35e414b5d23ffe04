import CInput

/// What a browser calls a key: its `KeyboardEvent.code` (UI Events KeyboardEvent code Values, W3C), which is the same for every layout.
/// The keys of a kiosk's keypad are configured by these names.
public enum KeyName {
    /// - Parameter code: the key's number in Linux.
    /// - Returns: `nil` for a key that browsers have no name for.
    public static func name(of code: UInt16) -> String? { names[code] }

    private static let names: [UInt16: String] = {
        var names = Dictionary(uniqueKeysWithValues: single.map { (UInt16($0), $1) })
        for (first, row) in rows {
            for (code, name) in zip(UInt16(first)..., row.split(separator: " ")) { names[code] = String(name) }
        }
        return names
    }()

    /// Keys with numbers that follow one another.
    private static let rows: [(Int32, String)] = [
        (KEY_1, "Digit1 Digit2 Digit3 Digit4 Digit5 Digit6 Digit7 Digit8 Digit9 Digit0 Minus Equal Backspace Tab"),
        (KEY_Q, "KeyQ KeyW KeyE KeyR KeyT KeyY KeyU KeyI KeyO KeyP BracketLeft BracketRight Enter"),
        (KEY_A, "KeyA KeyS KeyD KeyF KeyG KeyH KeyJ KeyK KeyL Semicolon Quote Backquote"),
        (KEY_BACKSLASH, "Backslash KeyZ KeyX KeyC KeyV KeyB KeyN KeyM Comma Period Slash"),
        (KEY_F1, "F1 F2 F3 F4 F5 F6 F7 F8 F9 F10 NumLock ScrollLock"),
        (KEY_KP7, "Numpad7 Numpad8 Numpad9 NumpadSubtract Numpad4 Numpad5 Numpad6 NumpadAdd Numpad1 Numpad2 Numpad3 Numpad0 NumpadDecimal"),
        (KEY_F13, "F13 F14 F15 F16 F17 F18 F19 F20 F21 F22 F23 F24"),
        (KEY_HOME, "Home ArrowUp PageUp ArrowLeft ArrowRight End ArrowDown PageDown Insert Delete"),
    ]

    private static let single: [(Int32, String)] = [
        (KEY_ESC, "Escape"), (KEY_SPACE, "Space"), (KEY_F11, "F11"), (KEY_F12, "F12"), (KEY_102ND, "IntlBackslash"),
        (KEY_KPENTER, "NumpadEnter"), (KEY_KPASTERISK, "NumpadMultiply"), (KEY_KPSLASH, "NumpadDivide"), (KEY_KPEQUAL, "NumpadEqual"),
        (KEY_MUTE, "AudioVolumeMute"), (KEY_VOLUMEDOWN, "AudioVolumeDown"), (KEY_VOLUMEUP, "AudioVolumeUp"), (KEY_PAUSE, "Pause"),
        (KEY_SYSRQ, "PrintScreen"), (KEY_HELP, "Help"), (KEY_COMPOSE, "ContextMenu"), (KEY_STOP, "BrowserStop"), (KEY_BACK, "BrowserBack"),
        (KEY_FORWARD, "BrowserForward"), (KEY_HOMEPAGE, "BrowserHome"), (KEY_REFRESH, "BrowserRefresh"),
        (KEY_SEARCH, "BrowserSearch"), (KEY_BOOKMARKS, "BrowserFavorites"), (KEY_MAIL, "LaunchMail"),
        (KEY_PLAYPAUSE, "MediaPlayPause"), (KEY_NEXTSONG, "MediaTrackNext"), (KEY_PREVIOUSSONG, "MediaTrackPrevious"),
        (KEY_STOPCD, "MediaStop"),
    ]
}
