import Foundation
import Glibc

extension Program {
    /// Starts the program in a process group of its own, so that all that it starts can be ended with it.
    ///
    /// It gets the given ends as its standard files and no other; signals that Hazel ignores or holds back are its own again.
    func start(_ ends: ProgramPipes.Ends) throws(ProgramError) -> pid_t {
        var process: pid_t = 0
        let code = Self.withFiles(ends) { files in
            Self.withAttributes { attributes in
                Self.withStrings([name] + arguments) { arguments in
                    Self.withStrings(ProcessInfo.processInfo.environment.map { "\($0)=\($1)" }) { environment in
                        posix_spawnp(&process, name, &files, &attributes, arguments, environment)
                    }
                }
            }
        }
        guard code == 0 else { throw ProgramError(program: name, fault: .notStarted(SystemFault(code).reason)) }
        return process
    }

    private static func withFiles(_ ends: ProgramPipes.Ends, _ body: (inout posix_spawn_file_actions_t) -> Int32) -> Int32 {
        var files = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&files)
        defer { posix_spawn_file_actions_destroy(&files) }
        for (target, end) in zip(Int32(0)..., [ends.input, ends.output, ends.complaint]) {
            if let end {
                posix_spawn_file_actions_adddup2(&files, end.number, target)
            } else {
                posix_spawn_file_actions_addopen(&files, target, "/dev/null", target == 0 ? O_RDONLY : O_WRONLY, 0)
            }
        }
        for file in openFiles where file > 2 { posix_spawn_file_actions_addclose(&files, file) }
        return body(&files)
    }

    /// What Hazel has open now. One that is closed before the program starts does no harm.
    private static var openFiles: [Int32] {
        ((try? FileManager.default.contentsOfDirectory(atPath: "/proc/self/fd")) ?? []).compactMap { Int32($0) }
    }

    private static func withAttributes(_ body: (inout posix_spawnattr_t) -> Int32) -> Int32 {
        var attributes = posix_spawnattr_t()
        posix_spawnattr_init(&attributes)
        defer { posix_spawnattr_destroy(&attributes) }
        var none = sigset_t(), all = sigset_t()
        sigemptyset(&none)
        sigfillset(&all)
        posix_spawnattr_setsigmask(&attributes, &none)
        posix_spawnattr_setsigdefault(&attributes, &all)
        posix_spawnattr_setpgroup(&attributes, 0)
        posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETPGROUP | POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF))
        return body(&attributes)
    }

    private static func withStrings(_ strings: [String], _ body: ([UnsafeMutablePointer<CChar>?]) -> Int32) -> Int32 {
        let copies = strings.map { strdup($0) }
        defer { for copy in copies { free(copy) } }
        return body(copies + [nil])
    }
}
