public import Foundation
import Reception

/// A directory as the files of an Open Referral UK 3.0 endpoint, which any web server can serve.
///
/// | file | answers to |
/// | --- | --- |
/// | `index.json` | `GET /` |
/// | `services/index.json` | `GET /services` |
/// | `services/page-2.json` | `GET /services?page=2` |
/// | `services/ID.json` | `GET /services/ID` |
///
/// A page holds its services whole, so that a reader that asks for the pages alone has all there is.
public struct OpenReferralFiles: Sendable {
    /// By their paths within the folder.
    public let files: [String: Data]
    /// The services as they are published: with UUIDs for ids, and without what the standard has no field for.
    public let services: [DirectoryEntry]

    /// - Parameters:
    ///   - entries: in the order of the list; one id stands once.
    ///   - centre: the centre's id, by which ids are made that are no UUIDs.
    ///   - perPage: services on a page.
    /// - Throws: where a value cannot be written as JSON, which no value of a directory is known to do.
    public init(_ entries: [DirectoryEntry], centre: String, perPage: Int) throws {
        services = entries.map { OpenReferralService.published($0, centre: centre) }
        let items = services.map { OpenReferralService($0).json }
        var files = ["index.json": try Coding.encode(Self.root)]
        let pages = stride(from: 0, to: max(1, items.count), by: max(1, perPage)).map { Array(items[$0..<min($0 + max(1, perPage), items.count)]) }
        for (index, page) in pages.enumerated() {
            let data = try Coding.encode(Self.page(page, number: index + 1, of: pages.count, total: items.count))
            files["services/page-\(index + 1).json"] = data
            if index == 0 { files["services/index.json"] = data }
        }
        for (service, item) in zip(services, items) { files["services/\(service.id).json"] = try Coding.encode(item) }
        self.files = files
    }

    private static let root = LooseJSON.object([
        "version": .text(DirectoryVersion.uk3.rawValue), "profile": .text("https://openreferraluk.org"),
        "openapi_url": .text("https://openreferraluk.org/specifications/3.0/openapi.json"),
    ])

    private static func page(_ items: [LooseJSON], number: Int, of pages: Int, total: Int) -> LooseJSON {
        .object([
            "total_items": .number(Double(total)), "total_pages": .number(Double(pages)), "page_number": .number(Double(number)),
            "size": .number(Double(items.count)), "first_page": .flag(number == 1), "last_page": .flag(number == pages),
            "empty": .flag(items.isEmpty), "contents": .list(items),
        ])
    }
}
