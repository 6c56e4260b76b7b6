// swift-tools-version: 6.2
import PackageDescription

// The rooms of the house: one folder per word of the trade, and in each room the layers it has.
// A layer is one module; its sources are that layer's folder in every room (docs/adr/0001).
let rooms: [(name: String, layers: Set<String>)] = [
  ("Accounts", ["Domain", "Store", "UseCases", "Web"]),
  ("Appointments", ["Domain", "Store", "UseCases", "Web"]),
  ("Contracts", ["Domain", "Store", "UseCases", "Web"]),
  ("Controls", ["Domain", "Store", "UseCases", "Web"]),
  ("Diagnosis", ["Domain", "Store", "UseCases", "Web", "API"]),
  ("Directory", ["Domain", "Store", "UseCases", "Web", "API"]),
  ("Exits", ["Domain", "Store", "UseCases", "Web"]),
  ("FollowUp", ["Domain", "Store", "UseCases", "Web"]),
  ("Guidance", ["Domain", "Store", "UseCases", "Web"]),
  ("Housing", ["Domain", "Store", "UseCases", "Web"]),
  ("JobApplications", ["Domain", "Store", "UseCases", "Web"]),
  ("Journal", ["Domain", "Store", "UseCases", "Web"]),
  ("Meetings", ["Domain", "Store", "UseCases", "Web"]),
  ("MySpace", ["Domain", "Store", "UseCases", "Web"]),
  ("Notifications", ["Domain", "Store", "UseCases", "Web"]),
  ("PassIAE", ["Domain", "Store", "UseCases", "Web", "API"]),
  ("People", ["Domain", "Store", "UseCases", "Web"]),
  ("Rulebook", ["Domain", "UseCases", "Web", "API"]),
  ("SIAO", ["Domain", "Store", "UseCases", "Web"]),
  ("Today", ["Domain", "Store", "UseCases", "Web"]),
]
let layerNames = ["Domain", "Store", "UseCases", "Web", "API"]
let strict: [SwiftSetting] = [.treatAllWarnings(as: .error)]

func layer(_ name: String, _ dependencies: [Target.Dependency]) -> Target {
  let otherLayers = rooms.flatMap { room in
    room.layers.filter { $0 != name }.sorted().map { "\(room.name)/\($0)" }
  }
  return .target(
    name: name,
    dependencies: dependencies,
    path: "Sources/Features",
    exclude: rooms.map { "\($0.name)/README.md" } + otherLayers
      + (name == "Store" ? [] : ["Schema.swift"]),
    sources: rooms.filter { $0.layers.contains(name) }.map { "\($0.name)/\(name)" }
      + (name == "Store" ? ["Schema.swift"] : []),
    swiftSettings: strict)
}

func tests(_ name: String, _ dependencies: [Target.Dependency]) -> Target {
  .testTarget(name: name, dependencies: dependencies + ["TestSupport"], swiftSettings: strict)
}

let hummingbird = Target.Dependency.product(name: "Hummingbird", package: "hummingbird")
let logging = Target.Dependency.product(name: "Logging", package: "swift-log")
let crypto = Target.Dependency.product(name: "Crypto", package: "swift-crypto")
let nio = Target.Dependency.product(name: "NIOPosix", package: "swift-nio")
let lifecycle = Target.Dependency.product(
  name: "ServiceLifecycle", package: "swift-service-lifecycle")

let package = Package(
  name: "cordee",
  products: [.executable(name: "cordee", targets: ["Cordee"])],
  dependencies: [
    .package(url: "https://github.com/hummingbird-project/hummingbird", from: "2.28.1"),
    .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
    .package(url: "https://github.com/apple/swift-nio", from: "2.101.2"),
    .package(url: "https://github.com/apple/swift-crypto", from: "4.5.2"),
    .package(url: "https://github.com/apple/swift-log", from: "1.16.2"),
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/swift-server/swift-service-lifecycle", from: "2.13.0"),
    .package(url: "https://github.com/swiftcsv/SwiftCSV", from: "0.10.0"),
  ],
  targets: [
    .systemLibrary(
      name: "CLibpq", pkgConfig: "libpq", providers: [.apt(["libpq-dev"])]),
    .systemLibrary(
      name: "CArgon2", pkgConfig: "libargon2", providers: [.apt(["libargon2-dev"])]),
    .systemLibrary(
      name: "CDeflate", pkgConfig: "libdeflate", providers: [.apt(["libdeflate-dev"])]),
    .systemLibrary(
      name: "CPangoCairo", pkgConfig: "pangocairo", providers: [.apt(["libpango1.0-dev"])]),
    .systemLibrary(
      name: "CQrencode", pkgConfig: "libqrencode", providers: [.apt(["libqrencode-dev"])]),
    .target(name: "CSQLiteSettings", linkerSettings: [.linkedLibrary("sqlite3")]),
    .target(name: "CCurlShim", linkerSettings: [.linkedLibrary("curl")]),

    .target(name: "Kernel", swiftSettings: strict),
    .target(
      name: "SQL",
      dependencies: [
        "Kernel", "CLibpq", "CSQLiteSettings", .product(name: "GRDB", package: "GRDB.swift"),
        .product(name: "GRDBSQLite", package: "GRDB.swift"), nio,
        crypto, logging,
      ],
      swiftSettings: strict),
    .target(
      name: "Surroundings", dependencies: ["Kernel", "SQL", "CArgon2", nio, crypto, logging],
      swiftSettings: strict),
    layer("Domain", ["Kernel"]),
    layer("Store", ["Kernel", "Domain", "SQL", crypto]),
    layer("UseCases", ["Kernel", "Domain", "Store", "SQL", "Surroundings", logging]),
    .target(
      name: "WebSupport",
      dependencies: ["Kernel", "Domain", "CDeflate", hummingbird, crypto, logging],
      exclude: ["cordee.css", "cordee.js", "heures.js", "cordee-icone.svg", "cordee-logo.svg"].map {
        "Assets/\($0)"
      },
      swiftSettings: strict),
    layer("Web", ["Kernel", "Domain", "UseCases", "Surroundings", "WebSupport", hummingbird]),
    layer("API", ["Kernel", "Domain", "UseCases", "Surroundings", "WebSupport", hummingbird]),
    .target(
      name: "Outreach", dependencies: ["Kernel", "CCurlShim", logging], swiftSettings: strict),
    .target(
      name: "Printing",
      dependencies: ["Kernel", "Surroundings", "CPangoCairo", "CQrencode", nio],
      swiftSettings: strict),
    .target(
      name: "Demo",
      dependencies: [
        "Kernel", "SQL", "Surroundings", "Domain", "Store", "UseCases", crypto, logging,
      ],
      swiftSettings: strict),
    .executableTarget(
      name: "Cordee",
      dependencies: [
        "Kernel", "SQL", "Surroundings", "Domain", "Store", "UseCases", "WebSupport", "Web",
        "API", "Outreach", "Printing", "Demo", hummingbird, lifecycle, logging,
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
        .product(name: "SwiftCSV", package: "SwiftCSV"),
      ],
      swiftSettings: strict),

    .target(
      name: "TestSupport",
      dependencies: [
        "Kernel", "SQL", "Surroundings", "Domain", "Store", "UseCases", "WebSupport",
        hummingbird, .product(name: "NIOEmbedded", package: "swift-nio"),
      ],
      path: "Tests/Support", swiftSettings: strict),
    tests("KernelTests", ["Kernel"]),
    tests("SQLTests", ["SQL"]),
    tests("DomainTests", ["Domain"]),
    tests("StoreTests", ["Store", "SQL"]),
    tests("UseCasesTests", ["UseCases", "Store", "Surroundings"]),
    tests("WebTests", ["Web", "WebSupport", "UseCases"]),
    tests("OutreachTests", ["Outreach", "Kernel"]),
    tests("PrintingTests", ["Printing", "Surroundings", "Kernel"]),
    tests("ArchitectureTests", []),
    tests("StoriesTests", ["Cordee", "Demo", "Web", "API", "WebSupport", "UseCases", "Store"]),
  ],
  swiftLanguageModes: [.v6])
