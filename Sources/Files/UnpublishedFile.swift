// A file that appears whole or not at all, and never in the place of another unless that is to give way.

import Glibc

/// A file beside its place that takes it when it is complete; until then, and where it cannot, nothing is changed
/// there, and nothing is left behind.
public struct UnpublishedFile: ~Copyable {
  /// Where the file shall stand.
  public let place: String
  /// Where it is written meanwhile: in the same folder.
  public let path: String
  private let permissions: mode_t
  private let companions: [String]

  /// Makes an empty file in the folder of its place.
  /// - Parameters:
  ///   - permissions: Who may read and write it, such as `0o600`; the process's mask takes away from them.
  ///   - companions: What is put behind its path for files that come and go with it: `-wal`.
  /// - Throws: ``FileError``, of the place, where it cannot be made.
  public init(
    for place: String, permissions: mode_t, companions: [String] = []
  ) throws(FileError) {
    self.place = place
    self.permissions = permissions
    self.companions = companions
    path = "\(place).new-\(String(UInt64.random(in: .min ... .max), radix: 36))"
    try Self.makeEmpty(path, permissions, for: place)
  }

  deinit {
    for companion in [""] + companions { unlink(path + companion) }
  }

  /// Writes everything down to the disk and gives the file its place.
  /// - Parameter replacing: Whether what stands there gives way.
  /// - Throws: ``FileError``, of the place; with `EEXIST` where something stands there that does not give way.
  public func publish(replacing: Bool = false) throws(FileError) {
    try Self.flush(path, for: place)
    if replacing {
      guard rename(path, place) == 0 else { throw FileError(path: place, errno: errno) }
    } else {
      try takeEmptyPlace()
    }
    try Self.flush(place.folder, for: place)
  }

  /// Gives the file its second name, as a rename would replace what stands there; the first one goes when this value
  /// does.
  private func takeEmptyPlace() throws(FileError) {
    if link(path, place) == 0 { return }
    guard errno == EPERM || errno == EOPNOTSUPP || errno == ENOSYS else {
      throw FileError(path: place, errno: errno)
    }
    // A file system without links, as on a memory stick: the place is taken by an empty file, and moved into.
    try Self.makeEmpty(place, permissions, for: place)
    guard rename(path, place) == 0 else {
      let error = FileError(path: place, errno: errno)
      unlink(place)
      throw error
    }
  }

  private static func makeEmpty(
    _ path: String, _ permissions: mode_t, for place: String
  ) throws(FileError) {
    let descriptor = open(path, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, permissions)
    guard descriptor >= 0 else { throw FileError(path: place, errno: errno) }
    close(descriptor)
  }

  /// Writes a file, or the names in a folder, down to the disk; a folder that may not be read is left to itself.
  /// - Parameter place: The path that errors name.
  /// - Throws: ``FileError``.
  public static func flush(_ path: String, for place: String) throws(FileError) {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else {
      if errno == EACCES { return }
      throw FileError(path: place, errno: errno)
    }
    defer { close(descriptor) }
    // A file system that has nothing to flush for a folder says EINVAL.
    guard fsync(descriptor) == 0 || errno == EINVAL else { throw FileError(path: place, errno: errno) }
  }
}
