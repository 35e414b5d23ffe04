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
let mustache: Target.Dependency = .product(name: "Mustache", package: "swift-mustache")
let grdb: Target.Dependency = .product(name: "GRDB", package: "GRDB.swift")
let crypto: Target.Dependency = .product(name: "Crypto", package: "swift-crypto")
let httpClient: Target.Dependency = .product(name: "AsyncHTTPClient", package: "async-http-client")
let logging: Target.Dependency = .product(name: "Logging", package: "swift-log")
let lifecycle: Target.Dependency = .product(name: "ServiceLifecycle", package: "swift-service-lifecycle")
let arguments: Target.Dependency = .product(name: "ArgumentParser", package: "swift-argument-parser")

let package = Package(
    name: "hazel",
    products: [.executable(name: "hazel", targets: ["hazel"])],
    dependencies: [
        // Web: routes, two listeners and a Unix socket, on SwiftNIO. Its configuration support is not used.
        .package(url: "https://github.com/hummingbird-project/hummingbird.git", from: "2.28.1", traits: ["FullFoundation"]),
        // Web: pages without logic in them.
        .package(url: "https://github.com/hummingbird-project/swift-mustache.git", from: "2.1.1"),
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
        // hazel: what lives is started and stopped in order.
        .package(url: "https://github.com/swift-server/swift-service-lifecycle.git", from: "2.13.0"),
        // Every room that reports: one log, with levels.
        .package(url: "https://github.com/apple/swift-log.git", from: "1.16.2"),
    ],
    targets: [
        .systemLibrary(name: "CQREncode", pkgConfig: "libqrencode", providers: [.apt(["libqrencode-dev"])]),
        .systemLibrary(name: "CPNG", pkgConfig: "libpng", providers: [.apt(["libpng-dev"])]),
        .systemLibrary(name: "CNCurses", pkgConfig: "ncursesw", providers: [.apt(["libncurses-dev"])]),

        .target(name: "Reception", swiftSettings: guarded),
        .target(name: "Intake", dependencies: ["Reception", httpClient], swiftSettings: guarded),
        .target(name: "Store", dependencies: ["Reception", grdb, crypto], swiftSettings: guarded),
        .target(name: "Passes", dependencies: ["Reception", "CQREncode", "CPNG", crypto], swiftSettings: guarded),
        .target(name: "Web", dependencies: ["Reception", "Passes", hummingbird, mustache, logging], swiftSettings: guarded),
        .target(name: "Terminal", dependencies: ["Reception", "CNCurses", httpClient], swiftSettings: guarded),
        .executableTarget(
            name: "hazel",
            dependencies: ["Reception", "Intake", "Store", "Passes", "Web", "Terminal", arguments, lifecycle, logging,
                           .product(name: "Yams", package: "Yams")],
            swiftSettings: guarded),
    ]
)
