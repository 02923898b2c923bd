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
    .target(name: "YanglaoStore", dependencies: ["YanglaoCore", "CSQLite"]),
    .target(name: "CommandLineKit"),
    .executableTarget(
      name: "yanglao", dependencies: ["YanglaoCore", "YanglaoData", "CommandLineKit"]),
    .testTarget(name: "YanglaoCoreTests", dependencies: ["YanglaoCore"]),
    .testTarget(name: "YanglaoDataTests", dependencies: ["YanglaoData"]),
    .testTarget(name: "YanglaoStoreTests", dependencies: ["YanglaoStore"]),
    .testTarget(name: "CommandLineKitTests", dependencies: ["CommandLineKit"]),
    .testTarget(name: "yanglaoTests", dependencies: ["yanglao"]),
    .testTarget(name: "FunctionalTests", dependencies: ["YanglaoData"], exclude: ["Transcripts"]),
  ],
  swiftLanguageModes: [.v6],
  cLanguageStandard: .c2x
)
