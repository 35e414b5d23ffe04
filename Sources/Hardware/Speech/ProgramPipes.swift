import Foundation
import Glibc

/// The pipes between Hazel and one program, all on one thread.
struct ProgramPipes {
    /// A bounded taker of what a program writes.
    struct Sink {
        let most: Int
        /// Beyond its measure it forgets, so that the program is not held up.
        private(set) var bytes: [UInt8] = []
        private(set) var isOverfull = false

        init(most: Int) { self.most = most }

        mutating func take(_ more: ArraySlice<UInt8>) {
            isOverfull = isOverfull || more.count > most - bytes.count
            bytes += more.prefix(most - bytes.count)
        }
    }

    /// The program's own ends. One that is `nil` is connected to nothing.
    struct Ends {
        var input: FileEnd?
        var output: FileEnd?
        var complaint: FileEnd?
    }

    private(set) var ends = Ends()
    private(set) var output: Sink
    private(set) var complaint = Sink(most: 2_048)
    private var rest: ArraySlice<UInt8>
    private var toInput: FileEnd?
    private var fromOutput: FileEnd?
    private var fromComplaint: FileEnd?

    init(_ program: Program, input: [UInt8], most: Int) throws(ProgramError) {
        (rest, output) = (input[...], Sink(most: most))
        do {
            if !input.isEmpty { (ends.input, toInput) = try FileEnd.pipe() }
            if most > 0 { (fromOutput, ends.output) = try FileEnd.pipe() }
            (fromComplaint, ends.complaint) = try FileEnd.pipe()
        } catch {
            throw ProgramError(program: program.name, fault: .notStarted("no pipe: \(error.reason)"))
        }
        for end in [toInput, fromOutput, fromComplaint] { end?.beWithoutWaiting() }
    }

    /// Once the program has its ends, ours must go, or nobody would ever see that it has closed them.
    mutating func closeFarEnds() { ends = Ends() }

    /// Waits until something can be written or read, or for so long, and does what can be done.
    mutating func exchange(waiting: Duration) {
        let open = [toInput, fromOutput, fromComplaint].compactMap { $0 }
        var polled = open.map { pollfd(fd: $0.number, events: Int16($0 === toInput ? POLLOUT : POLLIN), revents: 0) }
        poll(&polled, nfds_t(polled.count), Int32(waiting / .milliseconds(1)))
        feed()
        if Self.take(from: fromOutput, into: &output) == .end { fromOutput = nil }
        if Self.take(from: fromComplaint, into: &complaint) == .end { fromComplaint = nil }
    }

    /// Takes what the program has left in the pipes.
    mutating func empty() {
        while !output.isOverfull, Self.take(from: fromOutput, into: &output) == .some {}
        while !complaint.isOverfull, Self.take(from: fromComplaint, into: &complaint) == .some {}
    }

    private mutating func feed() {
        guard let end = toInput else { return }
        while !rest.isEmpty {
            let count = rest.withUnsafeBytes { write(end.number, $0.baseAddress, $0.count) }
            if count < 0, errno == EINTR { continue }
            if count < 0, errno == EAGAIN { return }
            // A program need not read all that it is given; whether it did its work its exit status says.
            if count < 0 { break }
            rest = rest.dropFirst(count)
        }
        toInput = nil
    }

    private enum Taken { case some, none, end }

    /// Takes once: what comes without end must not keep Hazel from anything else.
    private static func take(from end: FileEnd?, into sink: inout Sink) -> Taken {
        guard let end else { return .end }
        var (count, fault) = (0, Int32(0))
        let chunk = [UInt8](unsafeUninitializedCapacity: 65_536) { buffer, length in
            count = read(end.number, buffer.baseAddress, buffer.count)
            (fault, length) = (errno, max(0, count))
        }
        sink.take(chunk[...])
        if count > 0 { return .some }
        return count < 0 && (fault == EAGAIN || fault == EINTR) ? .none : .end
    }

    /// To write where nobody reads any more is an error to see to, and not the end of Hazel. It holds for the calling thread.
    static func keepQuietAboutClosedPipes() {
        var signals = sigset_t()
        sigemptyset(&signals)
        sigaddset(&signals, SIGPIPE)
        pthread_sigmask(SIG_BLOCK, &signals, nil)
    }
}
