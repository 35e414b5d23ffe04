import Foundation
import NIOHTTP1
import Reception
@testable import Sync
import Testing

struct CaseStoreAnswerTests {
    private func error(_ status: Int, _ headers: HTTPHeaders = [:], body: String = "") -> CaseStoreError? {
        var headers = headers
        headers.add(name: "hazel-case-store", value: "1")
        do {
            let _: Verdict = try CaseStoreAnswer(status: status, headers: headers, body: Data(body.utf8)).value()
            return nil
        } catch {
            return error as? CaseStoreError
        }
    }

    @Test("Each status has its meaning", arguments: [
        (400, CaseStoreError.Reason.unreadable), (422, .unreadable), (401, .notAllowed), (403, .notAllowed), (413, .tooLarge), (426, .version),
        (429, .busy), (500, .unable), (503, .unable), (507, .unable), (302, .unable), (404, .unable),
    ])
    func statuses(status: Int, reason: CaseStoreError.Reason) { #expect(error(status)?.reason == reason) }

    @Test("What does not say that it is a case store is no answer, whatever it says", arguments: [200, 400, 413, 403, 503])
    func captivePortal(status: Int) {
        let answer = CaseStoreAnswer(status: status, headers: ["content-type": "text/html"], body: Data("<html>Sign in</html>".utf8))
        #expect(throws: CaseStoreError.self) { let _: Verdict = try answer.value() }
        do { let _: Verdict = try answer.value() } catch { #expect((error as? CaseStoreError)?.reason == .unreachable) }
    }

    @Test("Retry-After counts in seconds, or to a date of the answer's own clock", arguments: [
        ("7", 7.0), ("Sun, 22 Nov 2026 10:00:40 GMT", 40), ("Sun, 22 Nov 2026 09:00:00 GMT", 0),
    ])
    func retryAfter(text: String, seconds: Double) {
        #expect(error(503, ["retry-after": text, "date": "Sun, 22 Nov 2026 10:00:00 GMT"])?.retryAfter == seconds)
    }

    @Test("A Retry-After that makes no sense is none", arguments: ["soon", "", "nan", "Sun, 22 Nov 2026 10:00:40 GMT"])
    func noRetryAfter(text: String) { #expect(error(429, ["retry-after": text])?.retryAfter == nil) }

    @Test("The store's own sentence reaches the operator; a version that nobody speaks is said")
    func sentences() {
        #expect(error(503, body: #"{"code":"unable","sentence":"The disk is full."}"#)?.cause == "the case store answered 503: The disk is full.")
        #expect(error(200, ["hazel-protocol": "3"], body: "{}")?.reason == .version)
        #expect(error(200, ["hazel-protocol": "1"], body: "{}")?.reason == .unable)
    }
}
