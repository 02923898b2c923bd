// swift-tools-version: 6.3
import PackageDescription

let package = Package(
  name: "yanglao",
  products: [
    .library(name: "YanglaoCore", targets: ["YanglaoCore"]),
    .executable(name: "yanglao", targets: ["yanglao"]),
  ],
  targets: [
    .systemLibrary(
      name: "CSQLite", pkgConfig: "sqlite3", providers: [.apt(["libsqlite3-dev"])]),
    .target(name: "CYanglaoData"),
    .target(name: "YanglaoCore"),
    .target(name: "YanglaoData", dependencies: ["YanglaoCore", "CYanglaoData"]),
    .target(name: "Files"),
    .target(name: "Threads"),
    .target(
      name: "YanglaoStore", dependencies: ["YanglaoCore", "YanglaoData", "Files", "Threads", "CSQLite"]),
    .systemLibrary(name: "CTerminal"),
    .target(name: "CommandLineKit", dependencies: ["CTerminal"]),
    .target(name: "CSystem"),
    .executableTarget(
      name: "yanglao",
      dependencies: [
        "YanglaoCore", "YanglaoData", "YanglaoStore", "CommandLineKit", "Files", "Threads", "CSystem",
      ]),
    .target(name: "TestSupport", dependencies: ["CommandLineKit"], path: "Tests/TestSupport"),
    .testTarget(name: "FilesTests", dependencies: ["Files", "TestSupport"]),
    .testTarget(name: "ThreadsTests", dependencies: ["Threads"]),
    .testTarget(name: "YanglaoCoreTests", dependencies: ["YanglaoCore", "TestSupport"]),
    .testTarget(name: "YanglaoDataTests", dependencies: ["YanglaoData", "TestSupport"]),
    .testTarget(name: "YanglaoStoreTests", dependencies: ["YanglaoStore", "TestSupport"]),
    .testTarget(name: "CommandLineKitTests", dependencies: ["CommandLineKit", "TestSupport"]),
    .testTarget(name: "yanglaoTests", dependencies: ["yanglao", "TestSupport"]),
    .testTarget(name: "FunctionalTests", dependencies: ["yanglao"], exclude: ["Transcripts"]),
  ],
  swiftLanguageModes: [.v6],
  cLanguageStandard: .c2x
)

// Scripts/fuzz alone builds this, so that no other build knows of it.
if Context.environment["YANGLAO_FUZZING"] != nil {
  package.targets.append(
    .executableTarget(
      name: "Fuzzing",
      dependencies: ["YanglaoCore", "YanglaoData", "YanglaoStore", "CommandLineKit", "TestSupport"],
      path: "Tests/Fuzzing", exclude: ["Corpus"]))
}
