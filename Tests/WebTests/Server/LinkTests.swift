import Foundation
import Reception
import Testing

@testable import Web

@Suite("The pages as they are served") struct LinkTests {
    /// Every link, style sheet and script of a page is there on the same listener.
    @Test func everyLinkLeadsSomewhere() async throws {
        try await TestHouse.open { (house) async throws in
            let inside = try await house.signIn()
            var links: Set<String> = []
            for page in try await pages(house, inside) {
                #expect(page.reply.status == 200, "\(page.name)")
                for match in page.reply.text.matches(of: /(?:href|src)="(\/[^"]*)"/) { links.insert(page.listener + String(match.1)) }
            }
            #expect(links.count > 15)
            for link in links {
                let status = try await house.get(link.replacing("&amp;", with: "&"), inside).status
                #expect(status == 200 || status == 303, "\(link)")
            }
        }
    }

    /// The content security policy forbids whatever stands inside a page.
    @Test func nothingIsInline() async throws {
        try await TestHouse.open { (house) async throws in
            for page in try await pages(house, try await house.signIn()) {
                #expect(!page.reply.text.contains(/<style|<script(?![^>]*\ssrc=)|\sstyle="|\son[a-z]+="|javascript:/), "\(page.name)")
            }
        }
    }

    private func pages(
        _ house: TestHouse, _ inside: [String: String]
    ) async throws -> [(name: String, listener: String, reply: Reply)] {
        var all: [(String, String, Reply)] = []
        for path in ["main", "main?lang=pl", "main/languages", "main/look-up", "main/walk-in", "main/assistance", "main/visitor"] {
            all.append((path, house.kiosk, try await house.get("\(house.kiosk)/kiosk/\(path)", TestHouse.html)))
        }
        for (route, form) in [
            ("scan", "code=X"), ("party", "arrival=a1&companions=0"), ("assistance", ""), ("assistance", "reason=lost"), ("assistance/who", "ticket=H7K2"), ("visitor", "role=meeting"), ("visitor", "role=volunteer"), ("visitor", "role=volunteer&read=yes"), ("walk-in", "service="),
            ("look-up", "day=1"), ("look-up", "day=1&month=1"), ("look-up", "day=1&month=1&letters=A&companions=0"),
        ] {
            all.append(("\(route) \(form)", house.kiosk, try await house.post("\(house.kiosk)/kiosk/main/\(route)", form)))
        }
        for path in ["arrivals", "import", "paper"] {
            all.append((path, house.staff, try await house.get("\(house.staff)/staff/\(path)", inside)))
        }
        all.append(("sign-in", house.staff, try await house.get("\(house.staff)/staff", TestHouse.html)))
        all.append(("preview", house.staff, try await house.upload(Data("a".utf8), inside)))
        return all
    }
}
