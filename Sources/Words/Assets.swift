import CAssets
public import Foundation

/// The files that are embedded in the program: templates, styles, scripts, symbols, tokens and language files.
///
/// A name is the path below `assets/`, such as `styles/kiosk.css`.
public enum Assets {
    /// Every name, in order.
    public static var names: [String] { table.map(\.name).sorted() }

    /// The names in one folder, in order.
    public static func names(in folder: String) -> [String] {
        names.filter { $0.hasPrefix(folder + "/") }
    }

    /// The bytes of one file; they are not copied. `nil` where no file has the name.
    public static func data(named name: String) -> Data? {
        table.first { $0.name == name }.map { asset in
            Data(bytesNoCopy: UnsafeMutableRawPointer(mutating: asset.bytes), count: asset.length, deallocator: .none)
        }
    }

    /// The text of one file in UTF-8. `nil` where no file has the name, or where it is not text.
    public static func text(named name: String) -> String? {
        data(named: name).flatMap { String(data: $0, encoding: .utf8) }
    }

    private static var table: [(name: String, bytes: UnsafeRawPointer, length: Int)] {
        (0..<hazel_asset_count()).compactMap { index in
            guard let asset = hazel_asset_at(index)?.pointee, let bytes = asset.bytes else { return nil }
            return (String(cString: asset.name), UnsafeRawPointer(bytes), asset.length)
        }
    }
}
