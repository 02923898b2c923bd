// A folder with a ledger of its own, and commands that are run on it.

import Foundation

@testable import yanglao

/// A ledger for one test, in a folder that goes with it.
final class OfficeFolder {
  private let folder = FileManager.default.temporaryDirectory.appending(path: "yanglao-\(UUID().uuidString)")

  init() throws { try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true) }

  deinit { try? FileManager.default.removeItem(at: folder) }

  func path(_ name: String) -> String { folder.appending(path: name).path }

  var files: [String] {
    get throws { try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted() }
  }

  func bytes(_ name: String) throws -> [UInt8] { Array(try Data(contentsOf: folder.appending(path: name))) }

  func text(_ name: String) throws -> String { String(decoding: try bytes(name), as: UTF8.self) }

  func write(_ text: String, _ name: String) throws {
    try Data(text.utf8).write(to: folder.appending(path: name))
  }

  @discardableResult
  func run(_ words: String...) -> CommandRun { run(words) }

  @discardableResult
  func run(_ words: [String]) -> CommandRun { CommandRun(words: ["--ledger", path("ledger.db")] + words) }
}
