import Testing

/// The whole hub in this process: the real store, real signed passes, real listeners and pages, asked over real HTTP and over the
/// real socket. One test after another: each opens a hub of its own, with its ports, files and database.
@Suite("The whole hub", .serialized) enum EndToEnd {}
