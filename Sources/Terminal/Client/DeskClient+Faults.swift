import AsyncHTTPClient
import Foundation
import Reception

/// Every fault of a call is a ``DeskError`` with a sentence that says what to do. None repeats what the hub answered.
extension DeskClient {
    /// What the hub says in an answer that is not a success.
    func fault(_ status: UInt, _ answer: Data, of path: String) -> DeskError {
        if let error = try? Coding.decode(DeskError.self, from: answer) { return error }
        let code: DeskError.Code = switch status {
        case 404: .notFound
        case 409: .conflict
        case 400..<500: .invalid
        default: .unreachable
        }
        return DeskError(code, cause: "the hub answered \(path) with status \(status), and did not say why")
    }

    /// An answer that is none: the place in it is named, its values are not.
    func misunderstood(_ path: String, _ error: any Error) -> DeskError {
        let place = (error as? DecodingError).map { " at \"\($0.place)\"" } ?? ""
        return DeskError(.unreachable, cause: "the answer to \(path) is not understood\(place): has the hub the same version as this program?")
    }

    /// A call that had no answer.
    func fault(of error: any Error) -> any Error {
        if error is DeskError || error is CancellationError { return error }
        if let error = error as? HTTPClientError {
            if error == .cancelled { return CancellationError() }
            if [.readTimeout, .deadlineExceeded, .connectTimeout].contains(error) {
                return DeskError(.unreachable, cause: "the hub at \(socket) has not answered in time")
            }
        }
        return DeskError(.unreachable, cause: SocketFault.probe(socket)?.cause(at: socket)
            ?? "the connection to the hub at \(socket) was cut off before it answered")
    }
}

extension DecodingError {
    /// Where in the answer the fault is, such as `rows.3.due`.
    fileprivate var place: String {
        switch self {
        case .typeMismatch(_, let context), .valueNotFound(_, let context), .dataCorrupted(let context): context.place
        case .keyNotFound(let key, let context): (context.codingPath + [key]).place
        @unknown default: ""
        }
    }
}

extension DecodingError.Context {
    fileprivate var place: String { codingPath.place }
}

extension [any CodingKey] {
    fileprivate var place: String {
        map { key in key.intValue.map(String.init) ?? String(key.stringValue.prefix(40)) }.joined(separator: ".")
    }
}
