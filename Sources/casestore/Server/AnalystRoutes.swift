import Foundation
import HTTPTypes
import Hummingbird
import Logging
import Reception
import Store

/// What analysts ask, each known by a token: protected counts, and nothing else.
struct AnalystRoutes: Sendable {
    let ledger: Ledger
    let counters: Counters
    let logger: Logger

    func add(to router: Router<CaseContext>) {
        router.get("/v1/statistics") { request, _ in
            do {
                return try CaseAnswer.json(try await statistics(request))
            } catch let error as CaseStoreError {
                counters.add(1, "errors")
                logger.notice("statistics were refused", metadata: ["reason": "\(error.reason.rawValue)", "cause": "\(error.cause)"])
                return try refusal(error)
            }
        }
    }

    private func statistics(_ request: Request) async throws -> StatisticsAnswer {
        guard let token = Self.token(of: request), let name = try await ledger.analyst(token: token) else {
            throw CaseStoreError(.notAllowed, cause: "The token is nobody's, has ended, or is taken back: hazel-casestore analyst add.")
        }
        let question: StatisticsQuestion
        do {
            question = try StatisticsQuestion { request.uri.queryParameters[Substring($0)].map(String.init) }
        } catch {
            throw CaseStoreError(.unreadable, cause: error.cause)
        }
        counters.add(1, "statistics")
        logger.info("statistics were told", metadata: [
            "analyst": "\(name)", "of": "\(question.subject.rawValue)", "from": "\(question.from)", "until": "\(question.until)",
        ])
        return try await StatisticsAnswer(question, from: ledger)
    }

    /// RFC 6750, section 2.1.
    private static func token(of request: Request) -> String? {
        guard let text = request.headers[.authorization], text.lowercased().hasPrefix("bearer ") else { return nil }
        let token = text.dropFirst(7).trimmingCharacters(in: .whitespaces)
        return token.isEmpty || token.utf8.count > 256 ? nil : token
    }

    /// Who is not known is told how to be (RFC 6750, section 3).
    private func refusal(_ error: CaseStoreError) throws -> Response {
        var response = try CaseAnswer.error(error)
        guard error.reason == .notAllowed else { return response }
        response.status = .unauthorized
        response.headers[.wwwAuthenticate] = "Bearer"
        return response
    }
}
