import Reception
import Testing
@testable import Intake

/// What is one service, what may be, and what is not.
@Suite struct DirectoryTwinsTests {
    static func entry(
        _ id: String, _ name: String, _ organisation: String? = nil, phone: String? = nil, postcode: String? = nil
    ) -> DirectoryEntry {
        var entry = DirectoryEntry(id: id, name: name, feed: "f", version: .uk3)
        (entry.organisation, entry.phones) = (organisation, phone.map { [$0] } ?? [])
        var (location, address) = (DirectoryLocation(), DirectoryLocation.Address())
        address.postcode = postcode
        location.addresses = [address]
        if postcode != nil { entry.locations = [location] }
        return entry
    }

    private static let uuid = "7b15f818-d31c-5bf8-b0f4-0d19935c22b3"

    @Test(arguments: [
        (entry(uuid, "Portage"), entry(uuid.uppercased(), "Portage home visiting"), DirectoryTwins.Reason.id),
        (entry("1", "Stay & Play", "The Play Trust", phone: "01632 960118"), entry("2", "stay and play", "Play Trust", phone: "+44 (0)1632 960118"), .phone),
        (entry("1", "Café", "Trust", postcode: "ZZ1 1ZZ"), entry("2", "CAFE", "trust", phone: "01632 960118", postcode: "zz11zz"), .postcode),
    ])
    func theSameIsTheSame(_ one: DirectoryEntry, _ other: DirectoryEntry, _ reason: DirectoryTwins.Reason) {
        #expect(DirectoryTwins.reason(one, other) == reason)
        #expect(DirectoryTwins.reason(other, one) == reason)
    }

    @Test(arguments: [
        // An id that is no UUID says nothing: every system counts from 1.
        (entry("1", "Portage"), entry("1", "Portage"), false),
        // A name and one thing more is a likeness.
        (entry("1", "Stay and play", "Trust A", phone: "01632 960118"), entry("2", "Stay and play", "Trust B", phone: "01632 960118"), true),
        (entry("1", "Stay and play", "Trust"), entry("2", "Stay and play", "Trust"), true),
        // Nearly the same name is another name.
        (entry("1", "Stay and play", "Trust", phone: "01632 960118"), entry("2", "Stay and plays", "Trust", phone: "01632 960118"), false),
        // The same organisation does the same in two towns.
        (entry("1", "Stay and play", "Trust", phone: "01632 960118", postcode: "ZZ1 1ZZ"),
         entry("2", "Stay and play", "Trust", phone: "01632 960118", postcode: "ZZ9 9ZZ"), false),
        (entry("1", "Stay and play"), entry("2", "Stay and play"), false),
    ])
    func nothingIsJoinedOnAGuess(_ one: DirectoryEntry, _ other: DirectoryEntry, _ alike: Bool) {
        #expect(DirectoryTwins.reason(one, other) == nil)
        #expect(DirectoryTwins.alike(one, other) == alike)
    }
}
