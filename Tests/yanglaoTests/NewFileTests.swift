import CommandLineKit
import Files
import Foundation
import TestSupport
import Testing

@testable import yanglao

/// A file appears whole or not at all.
struct NewFileTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private func text(_ name: String) -> String? { try? folder.text(name) }
  private var names: [String] { (try? folder.files) ?? [] }

  @Test func overwritesNothingUnlessTold() throws {
    try NewFile.write(folder.path("a")) { $0.write("first") }
    let error = #expect(throws: FileError.self) { try NewFile.write(folder.path("a")) { $0.write("second") } }
    #expect(error?.errno == EEXIST)
    #expect(text("a") == "first")
    try NewFile.write(folder.path("a"), replacing: true) { $0.write("third") }
    #expect(text("a") == "third")
    try NewFile.write(folder.path("b"), replacing: true) { $0.write("new") }
    #expect(text("b") == "new")
    #expect(names.sorted() == ["a", "b"])
  }

  @Test func leavesTheOldFileWhereWritingFails() throws {
    try NewFile.write(folder.path("a")) { $0.write("first") }
    struct Trouble: Error {}
    #expect(throws: Trouble.self) {
      try NewFile.write(folder.path("a"), replacing: true) { output in
        output.write("half")
        throw Trouble()
      }
    }
    #expect(text("a") == "first")
    #expect(names == ["a"])
  }

  @Test func replacesNeitherFoldersNorLinks() throws {
    try NewFile.write(folder.path("a")) { $0.write("first") }
    try FileManager.default.createSymbolicLink(
      atPath: folder.path("link"), withDestinationPath: folder.path("a"))
    try FileManager.default.createDirectory(atPath: folder.path("folder"), withIntermediateDirectories: false)
    for name in ["link", "folder"] {
      #expect(throws: FileError.self) {
        try NewFile.write(folder.path(name), replacing: true) { $0.write("x") }
      }
    }
    #expect(text("a") == "first")
    #expect(names.sorted() == ["a", "folder", "link"])
  }
}
