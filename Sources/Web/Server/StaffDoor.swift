import Foundation
import HTTPTypes
import Hummingbird
import Logging
import Reception

/// The way in for staff: a secret, wrong tries that are slowed, and a cookie.
struct StaffDoor: Sendable {
    let secret: Secret
    let surroundings: Surroundings
    let logger: Logger
    let sessions = Sessions()
    /// Ten wrong tries within five minutes, by everybody together: all come from loopback.
    let wrongTries = SlidingLimit(10, within: 300)

    static let cookie = "hazel-staff"

    /// The session that a request belongs to.
    func session(of request: Request, at moment: Moment) -> String? {
        guard let id = request.cookies[Self.cookie]?.value, sessions.isOpen(id, at: moment) else { return nil }
        return id
    }

    /// - Throws: `HTTPError`: 429 where too many tries were wrong, whether this one is or not; 403 where this one is.
    func check(_ text: String, at moment: Moment) throws {
        guard !wrongTries.isReached(at: moment) else {
            throw HTTPError(.tooManyRequests, headers: [.retryAfter: "300"], message: "Too many wrong tries. Wait five minutes.")
        }
        guard !secret.fits(text) else { return }
        wrongTries.count(at: moment)
        logger.notice("a wrong staff secret was tried")
        throw HTTPError(.forbidden, message: "This is not the secret.")
    }

    /// Opens a session and has the browser keep its id: out of reach of scripts, and never sent on behalf of another site.
    func open(_ response: Response, name: String? = nil, at moment: Moment) -> Response {
        let id = randomID()
        sessions.open(id, name: name, at: moment)
        return setting(id, maxAge: Int(Sessions.seconds), in: response)
    }

    func close(_ session: String?, _ response: Response) -> Response {
        if let session { sessions.close(session) }
        return setting("out", maxAge: 0, in: response)
    }

    /// 256 random bits in hexadecimal digits.
    func randomID() -> String {
        Data(surroundings.randomBytes(32)).hexadecimal
    }

    private func setting(_ value: String, maxAge: Int, in response: Response) -> Response {
        var response = response
        response.setCookie(Cookie(
            name: Self.cookie, value: value, maxAge: maxAge, path: "/", secure: false, httpOnly: true, sameSite: .strict))
        return response
    }
}
