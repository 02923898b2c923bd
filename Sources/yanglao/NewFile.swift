// A file of results: it appears whole or not at all, and overwrites nothing unless it is told to.

import CommandLineKit
import Files
import Glibc

/// A file that is being written beside its place.
struct NewFile: ~Copyable {
  /// What goes into it.
  let output: FileOutput
  private let file: UnpublishedFile

  /// Where it shall stand.
  var path: String { file.place }

  /// - Parameter isPrivate: Whether it is for this user only.
  /// - Throws: ``FileError`` where it cannot be made.
  init(_ path: String, isPrivate: Bool = false) throws(FileError) {
    let unpublished = try UnpublishedFile(for: path, permissions: isPrivate ? 0o600 : 0o644)
    let descriptor = open(unpublished.path, O_WRONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw FileError(path: path, errno: errno) }
    output = FileOutput(fileDescriptor: descriptor)
    file = unpublished
  }

  /// Puts the file in its place.
  /// - Parameter replacing: Whether a file of that name gives way. A folder, a device or a link never does.
  /// - Throws: ``FileError`` where something stands there already, or why the file could not be written.
  func finish(replacing: Bool = false) throws {
    try output.close()
    try file.publish(replacing: replacing && Self.isPlainFile(file.place))
  }

  /// Writes a file with `body` and puts it in its place.
  /// - Throws: What `body` throws, or as ``finish(replacing:)``; nothing is left behind then, and what stood there is
  ///   as it was.
  static func write(
    _ path: String, replacing: Bool = false, isPrivate: Bool = false, _ body: (FileOutput) throws -> Void
  ) throws {
    let file = try NewFile(path, isPrivate: isPrivate)
    try body(file.output)
    try file.finish(replacing: replacing)
  }

  /// Says whether a file is there that may give way: no folder, device or link.
  static func isPlainFile(_ path: String) -> Bool {
    var status = stat()
    return lstat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFREG
  }
}
