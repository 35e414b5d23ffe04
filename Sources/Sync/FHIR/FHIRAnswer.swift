import Foundation
import Reception

/// What a FHIR server says of a bundle. <https://hl7.org/fhir/R4/http.html#transaction-response>
struct FHIRAnswer: Decodable {
    var resourceType: String
    var entry: [Entry]?

    struct Entry: Decodable {
        var response: Response?
    }

    struct Response: Decodable {
        /// `201 Created`: the number, and perhaps its words.
        var status: String
        var outcome: Outcome?
    }

    /// Of an OperationOutcome, what names nobody: its words may hold what was sent.
    struct Outcome: Decodable {
        var issue: [Issue]?
    }

    struct Issue: Decodable {
        var severity, code: String?
    }
}

extension FHIRAnswer.Response {
    var number: Int? { status.split(separator: " ").first.flatMap { Int($0) } }

    /// `nil` where the entry was taken.
    /// - Throws: ``CaseStoreError`` where all is to be sent again later.
    func refusal(of request: FHIRBundle.Request) throws -> (code: String, sentence: String)? {
        guard let number else { throw CaseStoreError(.unable, cause: "the FHIR server gave an entry no status") }
        switch number {
        case 200..<300: return nil
        // An appointment that the server does not keep has no status to be set.
        case 404 where request.method == "PATCH": return nil
        case 401, 403: throw CaseStoreError(.notAllowed, cause: "the FHIR server answered \(number) to \(request.method)")
        case 408, 429, 500...: throw CaseStoreError(.unable, cause: "the FHIR server answered \(number) to \(request.method)")
        default: break
        }
        let issues = (outcome?.issue ?? []).compactMap(\.code).prefix(3).map { $0.prefix(40) }.joined(separator: ", ")
        let resource = request.url.prefix { $0 != "?" && $0 != "/" }
        let twice = number == 412 ? " More than one there has this identifier: remove all but one, then send it again." : ""
        return ("fhir-\(number)", "The FHIR server answered \(number)\(issues.isEmpty ? "" : " (\(issues))") to \(request.method) \(resource).\(twice)")
    }
}
