// A folder for the files of one test.

import Foundation

/// A folder of its own, which goes with this object and takes everything in it along.
open class TemporaryFolder {
  public let folder: URL

  public init() throws {
    folder = FileManager.default.temporaryDirectory.appending(path: "yanglao-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(at: folder) }

  /// The path of a file in it, there or not.
  public func path(_ name: String) -> String { folder.appending(path: name).path }

  /// The names of what is in it, in order.
  public var files: [String] {
    get throws { try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted() }
  }

  public func bytes(_ name: String) throws -> [UInt8] {
    Array(try Data(contentsOf: folder.appending(path: name)))
  }

  public func text(_ name: String) throws -> String { String(decoding: try bytes(name), as: UTF8.self) }

  public func write(_ bytes: some Sequence<UInt8>, _ name: String) throws {
    try Data(bytes).write(to: folder.appending(path: name))
  }

  public func write(_ text: String, _ name: String) throws { try write(text.utf8, name) }
}
