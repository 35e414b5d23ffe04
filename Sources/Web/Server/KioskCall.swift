import Foundation
import Hummingbird
import Reception

/// One request at one kiosk, read and checked as far as all of them are alike.
struct KioskCall: Sendable {
    /// The kiosk, in the language and with the looks that the request asks for.
    var screen: Screen
    var fields: Fields
    var wantsJSON: Bool
    var moment: Moment

    /// - Throws: ``DeskError`` where the centre has no such kiosk.
    init(_ request: Request, _ context: WebContext, in centre: Centre) async throws {
        fields = try await request.fields(upTo: Self.longestBody)
        guard let kiosk = Self.kiosk(context.parameters.get("kiosk") ?? fields["kiosk"], in: centre) else {
            throw DeskError(.notFound, cause: "the centre has no such kiosk")
        }
        from = request.queryFields["from"].flatMap { Int($0) } ?? 0
        for (name, value) in context.parameters { parts[String(name)] = String(value).removingPercentEncoding }
        (wantsJSON, moment) = (request.prefersJSON, context.moment)
        query = request.queryFields
        screen = Screen(kiosk, Self.manner(fields["lang"] == nil ? request.queryFields : fields, of: kiosk, in: centre))
    }

    /// The parts of the path that have a name, with their escapes read.
    var parts: [String: String] = [:]
    /// From which of many choices on a screen shows them; the first where the query says nothing that makes sense.
    var from: Int

    /// What stands in the address beside the path.
    var query: Fields
    /// The service that the path names.
    var service: Service.ID? { parts["service"].map { Service.ID($0) } }

    var kiosk: Kiosk { screen.kiosk }

    /// 64 KB: the longest form of a kiosk is far below it.
    static let longestBody = 65_536

    /// The kiosk of an id; the centre's first where none is named.
    static func kiosk(_ id: String?, in centre: Centre) -> Kiosk? {
        id.map { centre.kiosk(Kiosk.ID($0)) } ?? centre.kiosks.first
    }

    /// The language that is asked for, where the centre offers it; else the kiosk's own. The looks that are asked for.
    static func manner(_ fields: Fields, of kiosk: Kiosk, in centre: Centre) -> Manner {
        let lang = fields["lang"].flatMap { centre.languages.contains($0) ? $0 : nil } ?? kiosk.language
        return Manner(lang, Manner.looks(fields["view"] ?? ""))
    }

    /// A field that must be there.
    func required(_ name: String) throws -> String {
        guard let value = fields[name], !value.isEmpty else { throw DeskError(.invalid, cause: "the field \(name) is missing") }
        return value
    }

    /// A whole number that must be there and within its bounds.
    func number(_ name: String, within bounds: ClosedRange<Int>) throws -> Int {
        guard let number = Int(try required(name)), bounds.contains(number) else {
            let range = "\(bounds.lowerBound) to \(bounds.upperBound)"
            throw DeskError(.invalid, cause: "the field \(name) is not a whole number from \(range)")
        }
        return number
    }

    /// How many others came along.
    func companions() throws -> Int { try number("companions", within: Limits.companions) }
}
