import Foundation
import Testing

@testable import Web

@Suite("Forms and uploads") struct FormTests {
    @Test(arguments: [
        ("a=1&b=2", "a", ["1"]), ("a=1&a=2", "a", ["1", "2"]), ("a", "a", [""]), ("a=", "a", [""]), ("a=b=c", "a", ["b=c"]),
        ("a=%2B+%25", "a", ["+ %"]), ("a=%C4%85", "a", ["ą"]), ("a=%FF", "a", ["\u{FFFD}"]), ("a=%2", "a", ["%2"]),
        ("a=%zz", "a", ["%zz"]), ("%61=x", "a", ["x"]), ("=x", "", ["x"]), ("&&a=x&", "a", ["x"]), ("", "a", []),
    ])
    func aFormIsRead(_ text: String, _ name: String, _ values: [String]) {
        #expect(Fields(urlEncoded: text.utf8).all(name) == values)
    }

    @Test func anObjectOfJSONIsAForm() throws {
        let fields = try #require(Fields(json: Data(#"{"t":"x","n":7,"b":true,"l":["a","b"],"z":null}"#.utf8)))
        #expect(fields["t"] == "x" && fields.number("n") == 7 && fields["b"] == "true")
        #expect(fields.all("l") == ["a", "b"] && fields["z"] == nil)
        #expect(Fields(json: Data(#"{"a":{"b":1}}"#.utf8)) == nil)
        #expect(Fields(json: Data("7".utf8)) == nil)
    }

    @Test func anUploadIsRead() throws {
        let content = "x\r\n--B\r\n--BOUND no\u{0}"
        let body = "--BOUND!\r\ncontent-disposition: form-data; name=profile\r\n\r\nclinic\r\n--BOUND!\r\n"
            + "Content-Disposition: form-data; name=\"file\"; filename=\"C:\\dir/é.csv\"\r\nContent-Type: x\r\n\r\n\(content)\r\n--BOUND!--\r\n"
        let form = try #require(Multipart(Data(body.utf8), type: "multipart/form-data; boundary=\"BOUND!\""))
        #expect(form.fields["profile"] == "clinic")
        #expect(form.files.map(\.name) == ["é.csv"])
        #expect(form.files.map(\.data) == [Data(content.utf8)])
    }

    @Test(arguments: [
        ("", "multipart/form-data"), ("", "multipart/form-data; boundary=B"), ("--B", "multipart/form-data; boundary=B"),
        ("--B\r\n", "multipart/form-data; boundary=B"), ("--B\r\n\r\n\r\n--B--", "multipart/form-data; boundary=B"),
        ("--B\r\nContent-Disposition: form-data\r\n\r\n\r\n--B--", "multipart/form-data; boundary=B"),
        ("--B\r\nContent-Disposition: form-data; name=\"a\"\r\n\r\nx", "multipart/form-data; boundary=B"),
        ("--B--", "multipart/form-data; boundary="), ("x--B--", "multipart/form-data; boundary=B"),
        ("--B--", "multipart/form-data; boundary=" + String(repeating: "B", count: 71)),
        (String(repeating: "--B\r\nContent-Disposition: form-data; name=a\r\n\r\n\r\n", count: 40) + "--B--", "multipart/form-data; boundary=B"),
    ])
    func whatIsNoUploadIsRefused(_ body: String, _ type: String) {
        #expect(Multipart(Data(body.utf8), type: type) == nil)
    }

    @Test func anUploadCutAnywhereIsHarmless() {
        let body = Data("--B\r\nContent-Disposition: form-data; name=\"a\"; filename=\"f\"\r\n\r\nxyz\r\n--B--\r\n".utf8)
        for length in 0..<(body.count - 4) { #expect(Multipart(body.prefix(length), type: "multipart/form-data; boundary=B") == nil) }
        for index in body.indices {
            var changed = body
            changed[index] ^= 0x55
            _ = Multipart(changed, type: "multipart/form-data; boundary=B")
        }
    }
}
