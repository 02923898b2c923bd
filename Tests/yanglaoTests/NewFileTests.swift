import CommandLineKit
import Foundation
import Testing

@testable import yanglao

/// A file appears whole or not at all.
struct NewFileTests {
  private let folder = FileManager.default.temporaryDirectory.appending(path: "yanglao-\(UUID().uuidString)")

  init() throws { try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true) }

  private func path(_ name: String) -> String { folder.appending(path: name).path }
  private func text(_ name: String) -> String? { try? String(contentsOfFile: path(name), encoding: .utf8) }
  private var names: [String] { (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? [] }

  @Test func overwritesNothingUnlessTold() throws {
    defer { try? FileManager.default.removeItem(at: folder) }
    try NewFile.write(path("a")) { $0.write("first") }
    let error = #expect(throws: FileError.self) { try NewFile.write(path("a")) { $0.write("second") } }
    #expect(error?.errno == EEXIST)
    #expect(text("a") == "first")
    try NewFile.write(path("a"), replacing: true) { $0.write("third") }
    #expect(text("a") == "third")
    try NewFile.write(path("b"), replacing: true) { $0.write("new") }
    #expect(text("b") == "new")
    #expect(names.sorted() == ["a", "b"])
  }

  @Test func leavesTheOldFileWhereWritingFails() throws {
    defer { try? FileManager.default.removeItem(at: folder) }
    try NewFile.write(path("a")) { $0.write("first") }
    struct Trouble: Error {}
    #expect(throws: Trouble.self) {
      try NewFile.write(path("a"), replacing: true) { output in
        output.write("half")
        throw Trouble()
      }
    }
    #expect(text("a") == "first")
    #expect(names == ["a"])
  }

  @Test func replacesNeitherFoldersNorLinks() throws {
    defer { try? FileManager.default.removeItem(at: folder) }
    try NewFile.write(path("a")) { $0.write("first") }
    try FileManager.default.createSymbolicLink(atPath: path("link"), withDestinationPath: path("a"))
    try FileManager.default.createDirectory(atPath: path("folder"), withIntermediateDirectories: false)
    for name in ["link", "folder"] {
      #expect(throws: FileError.self) { try NewFile.write(path(name), replacing: true) { $0.write("x") } }
    }
    #expect(text("a") == "first")
    #expect(names.sorted() == ["a", "folder", "link"])
  }
}
