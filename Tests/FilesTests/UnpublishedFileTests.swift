// A file appears whole or not at all, and its place is left as it was where it cannot.

import Foundation
import Glibc
import TestSupport
import Testing

@testable import Files

struct UnpublishedFileTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private func write(_ text: String, to path: String) throws {
    try text.write(toFile: path, atomically: false, encoding: .utf8)
  }

  @Test func standsBesideItsPlaceUntilItTakesIt() throws {
    let file = try UnpublishedFile(for: folder.path("a"), permissions: 0o600)
    try write("whole", to: file.path)
    #expect(try folder.files == [String(file.path.split(separator: "/").last ?? "")])
    try file.publish()
    #expect(try folder.text("a") == "whole")
  }

  @Test func leavesOnlyWhatWasPublished() throws {
    for isPublished in [true, false] {
      let file = try UnpublishedFile(for: folder.path("a"), permissions: 0o600, companions: ["-log"])
      try write("", to: file.path + "-log")
      if isPublished { try file.publish() }
    }
    #expect(try folder.files == ["a"])
  }

  @Test func givesWayToWhatStandsThereUnlessTold() throws {
    try write("first", to: folder.path("a"))
    func publish(_ content: String, replacing: Bool) throws {
      let file = try UnpublishedFile(for: folder.path("a"), permissions: 0o600)
      try write(content, to: file.path)
      try file.publish(replacing: replacing)
    }
    let error = #expect(throws: FileError.self) { try publish("second", replacing: false) }
    #expect(error?.errno == EEXIST)
    #expect(error?.path == folder.path("a"))
    #expect(try folder.text("a") == "first")
    try publish("third", replacing: true)
    #expect(try folder.text("a") == "third")
    #expect(try folder.files == ["a"])
  }

  @Test(arguments: [0o600, 0o644] as [mode_t])
  func hasThePermissionsAskedFor(_ permissions: mode_t) throws {
    try UnpublishedFile(for: folder.path("a"), permissions: permissions).publish()
    var status = stat()
    #expect(stat(folder.path("a"), &status) == 0)
    // The process's mask may have taken some away, but not this user's own.
    #expect(status.st_mode & 0o777 & ~permissions == 0)
    #expect(status.st_mode & 0o600 == 0o600)
  }

  @Test func leavesNothingInItsPlaceWhereItCannotTakeIt() throws {
    let file = try UnpublishedFile(for: folder.path("a"), permissions: 0o600)
    // A folder has no second name, and does not take the place of a file.
    unlink(file.path)
    mkdir(file.path, 0o700)
    defer { rmdir(file.path) }
    #expect(throws: FileError.self) { try file.publish() }
    #expect(access(folder.path("a"), F_OK) != 0)
  }

  @Test func namesThePlaceThatCannotBe() throws {
    let error = #expect(throws: FileError.self) {
      _ = try UnpublishedFile(for: folder.path("none/a"), permissions: 0o600)
    }
    #expect(error?.path == folder.path("none/a"))
    #expect(error?.errno == ENOENT)
  }

  @Test(arguments: [("a", "."), ("/a", "/"), ("b/a", "b"), ("/c/b/a", "/c/b")])
  func liesInAFolder(_ path: String, _ folder: String) {
    #expect(path.folder == folder)
  }
}
