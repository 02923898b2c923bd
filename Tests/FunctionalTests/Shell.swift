// Runs command lines the way a user does, in an environment that is the same everywhere.

import Foundation

struct Shell {
  struct Result {
    let output: String
    let messages: String
    let status: Int32
  }

  /// The folder that the program was built into.
  static let products: URL = {
    var url = URL(fileURLWithPath: CommandLine.arguments[0]).resolvingSymlinksInPath()
    while url.path != "/", !FileManager.default.isExecutableFile(atPath: url.appending(path: "yanglao").path)
    {
      url.deleteLastPathComponent()
    }
    return url
  }()

  /// A folder of its own, in which commands run and keep their ledger.
  let folder: URL

  init() throws {
    folder = FileManager.default.temporaryDirectory.appending(path: "yanglao-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  }

  /// Removes the folder with everything in it.
  func cleanUp() { try? FileManager.default.removeItem(at: folder) }

  var environment: [String: String] = [
    "PATH": products.path + ":/usr/bin:/bin", "HOME": "/nonexistent", "LC_ALL": "C.UTF-8", "TZ": "UTC",
    "YANGLAO_LEDGER": "ledger.db",
  ].merging(clock) { $1 }

  /// What makes it noon of 2026-11-21 in China when the tests begin, whenever they do: transcripts say what day it is.
  ///
  /// The clock of the system's libfaketime goes on from there, for all commands alike.
  private static let clock: [String: String] = {
    let libraries = URL(fileURLWithPath: "/usr/lib")
    let folders = (try? FileManager.default.contentsOfDirectory(atPath: libraries.path)) ?? []
    let library = folders.map { libraries.appending(path: "\($0)/faketime/libfaketime.so.1").path }.first {
      FileManager.default.fileExists(atPath: $0)
    }
    guard let library else { fatalError("libfaketime is missing: Scripts/install-packages libfaketime") }
    let noon = Date(timeIntervalSince1970: 1_795_233_600)
    let offset = Int(noon.timeIntervalSinceNow.rounded())
    return [
      "LD_PRELOAD": library, "FAKETIME": offset < 0 ? "\(offset)" : "+\(offset)", "NO_FAKE_STAT": "1",
      "FAKETIME_DONT_FAKE_MONOTONIC": "1",
    ]
  }()

  func run(_ command: String) throws -> Result {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/bin/sh")
    process.arguments = ["-c", command]
    process.environment = environment
    process.currentDirectoryURL = folder
    let folder = FileManager.default.temporaryDirectory
    let outputFile = folder.appending(path: UUID().uuidString)
    let messagesFile = folder.appending(path: UUID().uuidString)
    for file in [outputFile, messagesFile] {
      try Data().write(to: file)
    }
    defer { for file in [outputFile, messagesFile] { try? FileManager.default.removeItem(at: file) } }
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = try FileHandle(forWritingTo: outputFile)
    process.standardError = try FileHandle(forWritingTo: messagesFile)
    try process.run()
    process.waitUntilExit()
    return Result(
      output: String(decoding: try Data(contentsOf: outputFile), as: UTF8.self),
      messages: String(decoding: try Data(contentsOf: messagesFile), as: UTF8.self),
      status: process.terminationStatus)
  }
}
