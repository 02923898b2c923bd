// GB18030: every character of Unicode goes there and comes back.

import CommandLineKit
import Foundation
import Glibc
import TestSupport
import Testing

@testable import yanglao

@Suite struct EncodedOutputTests {
  private func bytes(_ text: String) throws -> [UInt8] {
    let memory = MemoryOutput()
    let output = try EncodedOutput(.gb18030, to: memory)
    output.write(text)
    try output.flush()
    return memory.bytes
  }

  @Test func oneTwoAndFourBytes() throws {
    #expect(try bytes("a\r\n") == [0x61, 0x0D, 0x0A])
    #expect(try bytes("养老") == [0xD1, 0xF8, 0xC0, 0xCF])
    #expect(try bytes("𠮷") == [0x95, 0x34, 0xB2, 0x35])
    #expect(try bytes("😀") == [0x94, 0x39, 0xFC, 0x36])
    #expect(try bytes("").isEmpty)
  }

  /// The system's own program reads it back.
  @Test func everyCharacterComesBack() throws {
    // Of private use and in the system's tables or not, depending on their age.
    let scalars = (UInt32(0x20)...0x10FFFF).lazy.filter { !(0xE000...0xF8FF).contains($0) }
      .compactMap(Unicode.Scalar.init)
    var text = ""
    for scalar in scalars { text.unicodeScalars.append(scalar) }
    let file = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    defer { try? FileManager.default.removeItem(at: file) }
    try Data(try bytes(text)).write(to: file)
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/iconv")
    process.arguments = ["-f", "gb18030", "-t", "utf-8", file.path]
    let pipe = Pipe()
    process.standardOutput = pipe
    try process.run()
    let read = try pipe.fileHandleForReading.readToEnd() ?? Data()
    process.waitUntilExit()
    #expect(process.terminationStatus == 0)
    #expect(Array(read) == Array(text.utf8))
  }

  @Test func whatGoesWrongBelowIsTold() throws {
    let full = FileOutput(fileDescriptor: open("/dev/full", O_WRONLY), capacity: 1)
    let output = try EncodedOutput(.gb18030, to: full)
    output.write("养老")
    #expect(throws: OutputError.failed(errno: ENOSPC)) { try output.flush() }
  }
}
