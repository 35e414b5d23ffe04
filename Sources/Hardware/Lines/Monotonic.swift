import Glibc

/// The kernel's clock that is never set (`CLOCK_MONOTONIC`, clock_gettime(2)), by which it stamps the edges of lines.
public enum Monotonic {
    /// Nanoseconds since some moment before the first call.
    @Sendable public static func nanoseconds() -> UInt64 {
        var time = timespec()
        clock_gettime(CLOCK_MONOTONIC, &time)
        return UInt64(time.tv_sec) * 1_000_000_000 + UInt64(time.tv_nsec)
    }
}
