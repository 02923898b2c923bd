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

  /// The clock of `Scripts/at-noon`, for all commands alike: transcripts say what day it is.
  private static let clock: [String: String] = {
    let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appending(path: "../..")
    clockKeeper.executableURL = root.appending(path: "Scripts/at-noon")
    clockKeeper.arguments = ["sh", "-c", "env; echo; exec cat"]
    let output = Pipe()
    clockKeeper.standardInput = Pipe()
    clockKeeper.standardOutput = output
    guard (try? clockKeeper.run()) != nil else { fatalError("Scripts/at-noon does not run") }
    var text = Data()
    while !text.suffix(2).elementsEqual("\n\n".utf8) {
      let part = output.fileHandleForReading.availableData
      if part.isEmpty { fatalError("Scripts/at-noon failed: is faketime there?") }
      text += part
    }
    let variables = String(decoding: text, as: UTF8.self).split(separator: "\n").map {
      $0.split(separator: "=", maxSplits: 1).map(String.init)
    }.filter { $0.count == 2 && ($0[0] == "LD_PRELOAD" || $0[0].contains("FAKE")) }
    return Dictionary(variables.map { ($0[0], $0[1]) }, uniquingKeysWith: { first, _ in first })
  }()

  /// Keeps the memory that commands with one clock share, until the end of the tests closes its input.
  private static let clockKeeper = Process()

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
