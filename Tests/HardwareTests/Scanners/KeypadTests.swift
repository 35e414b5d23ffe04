import CInput
import Reception
import Testing

@testable import Hardware

@Suite("A keypad") struct KeypadTests {
    @Test("has keys by the names that browsers give them", arguments: [
        (KEY_F13, "F13"), (KEY_F24, "F24"), (KEY_F10, "F10"), (KEY_F12, "F12"), (KEY_BACK, "BrowserBack"), (KEY_VOLUMEUP, "AudioVolumeUp"),
        (KEY_HELP, "Help"), (KEY_KP5, "Numpad5"), (KEY_KPENTER, "NumpadEnter"), (KEY_DOWN, "ArrowDown"), (KEY_A, "KeyA"), (KEY_0, "Digit0"),
        (KEY_SLASH, "Slash"), (KEY_DELETE, "Delete"), (KEY_MINUS, "Minus"), (KEY_ENTER, "Enter"),
    ])
    func names(key: Int32, name: String) { #expect(KeyName.name(of: UInt16(key)) == name) }

    @Test("has no two keys of one name, and no name for a key that browsers do not know") func distinct() {
        let names = (0..<768 as Range<UInt16>).compactMap { KeyName.name(of: $0) }
        #expect(names.count == Set(names).count && names.count > 110)
        #expect(KeyName.name(of: UInt16(KEY_PROG1)) == nil && KeyName.name(of: 767) == nil)
        #expect(names.allSatisfy { $0.count >= 2 }, "the configuration refuses what a scanner types")
    }

    @Test("is asked for one key after the other, and gives what belongs into the configuration") func walk() throws {
        var walk = KeyWalk()
        #expect(walk.action == .next && walk.take(UInt16(KEY_F13)) == .taken("F13"))
        #expect(walk.action == .previous && walk.take(UInt16(KEY_F13)) == .known("F13", .next))
        #expect(walk.take(UInt16(KEY_PROG1)) == .nameless(UInt16(KEY_PROG1)))
        #expect(walk.take(UInt16(KEY_BACK)) == .taken("BrowserBack"))
        while walk.action != nil { walk.skip() }
        #expect(walk.take(UInt16(KEY_F14)) == nil)
        #expect(walk.yaml == "keys:\n  F13: next\n  BrowserBack: previous\n")
        #expect(KeyWalk().yaml == nil)
    }
}
