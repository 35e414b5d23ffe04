import CNCurses

/// Which characters of foreign text never reach a terminal.
extension Cells {
    /// Control characters (C0, DEL, C1: among them ESC and CSI, with which a name could command the terminal), line and paragraph
    /// separators, and whatever the C library cannot print, such as unassigned and private characters.
    static func isControl(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x20...0x7E: false
        case 0...0x1F, 0x7F...0x9F, 0x2028, 0x2029: true
        default: hazel_width(scalar.value) < 0
        }
    }

    /// Characters without width that terminals treat each in their own way: they would break the columns, or hide what stands there.
    static func isLeftOut(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        // Soft hyphen; Arabic letter mark.
        case 0xAD, 0x61C: true
        // Zero-width space, joiner, marks of direction. The non-joiner (U+200C) stays: Urdu and Persian are spelled with it.
        case 0x200B, 0x200D...0x200F: true
        // Embeddings, overrides, word joiner, isolates, invisible operators.
        case 0x202A...0x202E, 0x2060...0x206F: true
        // Variation selectors, byte order mark, skin tones of pictures, tags.
        case 0xFE00...0xFE0F, 0xFEFF, 0x1F3FB...0x1F3FF, 0xE0000...0xE0FFF: true
        default: false
        }
    }
}
