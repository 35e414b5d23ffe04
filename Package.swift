// swift-tools-version: 6.2
import PackageDescription

/// The compiler guards the rooms: imports are internal and complete, existentials are spelled out, a warning is an error.
let guarded: [SwiftSetting] = [
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
    .enableUpcomingFeature("ExistentialAny"),
    .treatAllWarnings(as: .error),
]

let hummingbird: Target.Dependency = .product(name: "Hummingbird", package: "hummingbird")
let hummingbirdCore: Target.Dependency = .product(name: "HummingbirdCore", package: "hummingbird")
let mustache: Target.Dependency = .product(name: "Mustache", package: "swift-mustache")
let grdb: Target.Dependency = .product(name: "GRDB", package: "GRDB.swift")
// SQLite itself as GRDB has it, where rows are put by the thousand.
let sqlite: Target.Dependency = .product(name: "GRDBSQLite", package: "GRDB.swift")
let crypto: Target.Dependency = .product(name: "Crypto", package: "swift-crypto")
let httpClient: Target.Dependency = .product(name: "AsyncHTTPClient", package: "async-http-client")
let logging: Target.Dependency = .product(name: "Logging", package: "swift-log")
let lifecycle: Target.Dependency = .product(name: "ServiceLifecycle", package: "swift-service-lifecycle")
let httpTypes: Target.Dependency = .product(name: "HTTPTypes", package: "swift-http-types")
let signals: Target.Dependency = .product(name: "UnixSignals", package: "swift-service-lifecycle")
let arguments: Target.Dependency = .product(name: "ArgumentParser", package: "swift-argument-parser")

let nioSSL: Target.Dependency = .product(name: "NIOSSL", package: "swift-nio-ssl")
let nio: Target.Dependency = .product(name: "NIOCore", package: "swift-nio")
let nioHTTP: Target.Dependency = .product(name: "NIOHTTP1", package: "swift-nio")
let nioSockets: Target.Dependency = .product(name: "NIOPosix", package: "swift-nio")

let package = Package(
    name: "hazel",
    products: [.executable(name: "hazel", targets: ["hazel"]), .executable(name: "hazel-casestore", targets: ["casestore"])],
    dependencies: [
        // Web: routes, two listeners and a Unix socket, on SwiftNIO. Its configuration support is not used.
        .package(url: "https://github.com/hummingbird-project/hummingbird.git", from: "2.28.1", traits: ["FullFoundation"]),
        // Web: pages without logic in them.
        .package(url: "https://github.com/hummingbird-project/swift-mustache.git", from: "2.1.1"),
        // Sync: the hub's own certificate, and whose it believes.
        .package(url: "https://github.com/apple/swift-nio-ssl.git", from: "2.37.6"),
        // Web and Terminal: what Hummingbird and AsyncHTTPClient speak of (bytes, methods, addresses).
        .package(url: "https://github.com/apple/swift-nio.git", from: "2.101.2"),
        .package(url: "https://github.com/apple/swift-http-types.git", from: "1.8.0"),
        // casestore: the small authority that gives hubs their certificates.
        .package(url: "https://github.com/apple/swift-certificates.git", from: "1.21.1"),
        .package(url: "https://github.com/apple/swift-asn1.git", from: "1.7.4"),
        // Store: SQLite with migrations and one serial writer.
        .package(url: "https://github.com/groue/GRDB.swift.git", from: "7.10.0"),
        // Passes and Store: Ed25519 and SHA-256.
        .package(url: "https://github.com/apple/swift-crypto.git", from: "4.5.2"),
        // Terminal (over the hub's socket) and Intake (directories by HTTP).
        .package(url: "https://github.com/swift-server/async-http-client.git", from: "1.37.0"),
        // hazel: the configuration's form.
        .package(url: "https://github.com/jpsim/Yams.git", from: "6.2.2"),
        // hazel: the command line.
        .package(url: "https://github.com/apple/swift-argument-parser.git", from: "1.8.2"),
        // hazel and Web: what lives is started and stopped in order.
        .package(url: "https://github.com/swift-server/swift-service-lifecycle.git", from: "2.13.0"),
        // Every room that reports: one log, with levels.
        .package(url: "https://github.com/apple/swift-log.git", from: "1.16.2"),
    ],
    targets: [
        .systemLibrary(name: "CGPIOD", pkgConfig: "libgpiod", providers: [.apt(["libgpiod-dev"])]),
        .systemLibrary(name: "CQREncode", pkgConfig: "libqrencode", providers: [.apt(["libqrencode-dev"])]),
        .systemLibrary(name: "CPNG", pkgConfig: "libpng", providers: [.apt(["libpng-dev"])]),
        .systemLibrary(name: "CPQ", pkgConfig: "libpq", providers: [.apt(["libpq-dev"])]),
        .systemLibrary(name: "CZlib", providers: [.apt(["zlib1g-dev"])]),
        .systemLibrary(name: "CInput"),
        .systemLibrary(name: "CNCurses", providers: [.apt(["libncurses-dev"])]),
        .target(name: "CAssets", exclude: ["assets", "lists"]),

        .target(name: "Reception", swiftSettings: guarded),
        .target(name: "Intake", dependencies: ["Reception", httpClient, nio, nioHTTP], swiftSettings: guarded),
        .target(name: "Words", dependencies: ["Reception", "CAssets"], swiftSettings: guarded),
        .target(name: "Signposting", dependencies: ["Reception"], swiftSettings: guarded),
        .target(name: "Statistics", dependencies: ["Reception"], swiftSettings: guarded),
        .target(name: "Hardware", dependencies: ["Reception", "Words", "CGPIOD", "CInput"], swiftSettings: guarded),
        .target(name: "Store", dependencies: ["Reception", grdb, sqlite, crypto], swiftSettings: guarded),
        .target(name: "Sync", dependencies: ["Reception", "CZlib", crypto, httpClient, nioSSL, nio, nioHTTP, logging], swiftSettings: guarded),
        .target(name: "Passes", dependencies: ["Reception", "CQREncode", "CPNG", crypto], swiftSettings: guarded),
        .target(
            name: "Web",
            dependencies: ["Reception", "Words", "Signposting", "Statistics", "Passes", hummingbird, hummingbirdCore, mustache, logging, lifecycle, nio, httpTypes],
            swiftSettings: guarded),
        .target(name: "Terminal", dependencies: ["Reception", "Words", "CNCurses", httpClient, nio, nioHTTP], swiftSettings: guarded),
        .executableTarget(
            name: "hazel",
            dependencies: ["Reception", "Intake", "Words", "Signposting", "Statistics", "Hardware", "Store", "Passes", "Sync", "Web", "Terminal", arguments, lifecycle, signals, logging,
                           .product(name: "Yams", package: "Yams")],
            swiftSettings: guarded),

        .executableTarget(
            name: "casestore",
            dependencies: ["Reception", "Statistics", "Store", "Sync", "CPQ", hummingbird, hummingbirdCore, crypto, arguments, lifecycle, signals, logging, nio, nioSSL, httpTypes,
                           .product(name: "HummingbirdTLS", package: "hummingbird"), .product(name: "X509", package: "swift-certificates"),
                           .product(name: "SwiftASN1", package: "swift-asn1")],
            swiftSettings: guarded),

        .testTarget(name: "ReceptionTests", dependencies: ["Reception"], exclude: ["Recurrence/oracle"], swiftSettings: guarded),
        .testTarget(
            name: "IntakeTests",
            dependencies: ["Intake", "Reception", nio, nioSockets, nioHTTP],
            exclude: ["Calendar/oracle"], swiftSettings: guarded),
        .testTarget(name: "WordsTests", dependencies: ["Words", "Signposting", "Reception"], swiftSettings: guarded),
        .testTarget(name: "SignpostingTests", dependencies: ["Signposting", "Reception"], exclude: ["Opening/oracle"] + ["", "-second", "-third", "-fourth", "-fifth"].map { "Finding/needs\($0).tsv" }, swiftSettings: guarded),
        .testTarget(name: "StatisticsTests", dependencies: ["Statistics", "Reception"], swiftSettings: guarded),
        .target(name: "BoardDoubles", dependencies: ["Hardware"], path: "Tests/BoardDoubles", swiftSettings: guarded),
        .testTarget(name: "HardwareTests", dependencies: ["BoardDoubles", "Hardware", "Words", "Reception", "CInput"], swiftSettings: guarded),
        .testTarget(name: "StoreTests", dependencies: ["Store", "Statistics", "Sync", "Reception", grdb], swiftSettings: guarded),
        .testTarget(name: "SyncTests", dependencies: ["Sync", "Reception", crypto, nio, nioSockets, nioHTTP, nioSSL], swiftSettings: guarded),
        .testTarget(name: "PassesTests", dependencies: ["Passes", "Reception"], swiftSettings: guarded),
        .testTarget(
            name: "WebTests",
            dependencies: ["Web", "Words", "Signposting", "Statistics", "Passes", "Reception", httpClient, logging, lifecycle, nio, nioHTTP, httpTypes], swiftSettings: guarded),
        .testTarget(
            name: "TerminalTests",
            dependencies: ["Terminal", "Words", "Reception", "CNCurses", nio, nioSockets, nioHTTP],
            swiftSettings: guarded),
        .testTarget(
            name: "HazelTests",
            dependencies: ["hazel", "BoardDoubles", "Statistics", "Hardware", "Store", "Passes", "Sync", "Web", "Words", "Signposting", "Intake", "Terminal", "Reception", httpClient, nio, nioHTTP, lifecycle, logging, grdb,
                           .product(name: "Yams", package: "Yams")],
            swiftSettings: guarded),
        .testTarget(
            name: "CaseStoreTests",
            dependencies: ["casestore", "Store", "Sync", "Reception", httpClient, nio, nioHTTP, nioSSL, grdb, crypto, .product(name: "SwiftASN1", package: "swift-asn1"), .product(name: "X509", package: "swift-certificates")],
            swiftSettings: guarded),
    ]
)
