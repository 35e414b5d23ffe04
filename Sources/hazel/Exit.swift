import Passes
import Reception
import Signposting
import Terminal
import Web
import Words

/// How a command ends that could not do its work: a sentence, and a status of sysexits.h.
struct Exit {
    var status: Int32
    var sentence: String

    static let usage: Int32 = 64, data: Int32 = 65, noInput: Int32 = 66, unavailable: Int32 = 69
    static let software: Int32 = 70, cannotCreate: Int32 = 73, io: Int32 = 74, configuration: Int32 = 78

    init(_ status: Int32, _ sentence: String) { (self.status, self.sentence) = (status, sentence) }

    /// `nil` for an error that the argument parser explains itself.
    init?(_ error: any Error) {
        switch error {
        case let failure as Failure: self = failure.exit
        case let error as DeskError: self.init(Self.status(of: error.code), error.cause)
        case let error as ConfigurationError: self.init(Self.configuration, error.description)
        case let error as KeyFileError: self.init(Self.noInput, error.description)
        case let error as KeyRingError: self.init(Self.data, error.description)
        case let error as PassIssueError: self.init(Self.software, error.description)
        case let error as PassImageError: self.init(Self.software, error.description)
        case let error as ListenerError: self.init(Self.unavailable, error.description)
        case let error as FindingError: self.init(Self.software, error.description)
        case let error as PlanError: self.init(Self.configuration, error.description)
        case let error as LanguageError: self.init(Self.software, error.description)
        case let error as ScreenError: self.init(Self.unavailable, error.description)
        default: return nil
        }
    }

    private static func status(of code: DeskError.Code) -> Int32 {
        switch code {
        case .storeNotWritable: io
        case .notFound: noInput
        case .conflict, .unreachable: unavailable
        case .invalid: data
        }
    }

    /// An exit that is thrown.
    struct Failure: Error {
        var exit: Exit
        init(_ status: Int32, _ sentence: String) { exit = Exit(status, sentence) }
    }
}
