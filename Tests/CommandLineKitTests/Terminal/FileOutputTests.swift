// Output to a descriptor: nothing lost, every error kept.

import CommandLineKit
import Foundation
import TestSupport
import Testing

@Suite struct FileOutputTests {
  private func temporaryFile() -> String { NSTemporaryDirectory() + "file-output-\(UUID().uuidString)" }

  @Test(arguments: [1, 7, 65536]) func `Everything arrives in order whatever the buffer`(capacity: Int) throws
  {
    let path = temporaryFile()
    defer { unlink(path) }
    let output = FileOutput(fileDescriptor: open(path, O_WRONLY | O_CREAT, 0o600), capacity: capacity)
    output.write(bytes: [0xEF, 0xBB, 0xBF])
    for number in 0..<1000 { output.write("第\(number)行\n") }
    try output.close()
    let expected = "\u{FEFF}" + (0..<1000).map { "第\($0)行\n" }.joined()
    #expect(try Data(contentsOf: URL(fileURLWithPath: path)) == Data(expected.utf8))
  }

  @Test func `Nothing is written before the buffer is full or flushed`() throws {
    let path = temporaryFile()
    defer { unlink(path) }
    let output = FileOutput(fileDescriptor: open(path, O_WRONLY | O_CREAT, 0o600), capacity: 100)
    output.write("abc")
    #expect(try String(contentsOfFile: path, encoding: .utf8) == "")
    try output.flush()
    #expect(try String(contentsOfFile: path, encoding: .utf8) == "abc")
    try output.close()
  }

  @Test func `A full disk is reported at every flush`() {
    let output = FileOutput(fileDescriptor: open("/dev/full", O_WRONLY))
    output.write("养老")
    #expect(throws: OutputError.failed(errno: ENOSPC)) { try output.flush() }
    output.write("dropped")
    #expect(throws: OutputError.failed(errno: ENOSPC)) { try output.flush() }
    #expect(throws: OutputError.failed(errno: ENOSPC)) { try output.close() }
  }

  @Test func `A closed pipe is told from a failure`() {
    FileOutput.ignoreBrokenPipeSignal()
    var ends: [Int32] = [0, 0]
    #expect(pipe(&ends) == 0)
    close(ends[0])
    let output = FileOutput(fileDescriptor: ends[1])
    output.write("养老")
    #expect(throws: OutputError.closedPipe) { try output.flush() }
    #expect(throws: OutputError.closedPipe) { try output.close() }
  }

  @Test func `A bad descriptor is a failure, but only once something is written`() throws {
    let output = FileOutput(fileDescriptor: -1)
    try output.flush()
    output.write("a")
    #expect(throws: OutputError.failed(errno: EBADF)) { try output.flush() }
  }

  @Test func `A slow reader on a non-blocking pipe gets everything`() async throws {
    var ends: [Int32] = [0, 0]
    #expect(pipe(&ends) == 0)
    let (readEnd, writeEnd) = (ends[0], ends[1])
    #expect(fcntl(writeEnd, F_SETFL, O_NONBLOCK) == 0)
    let reader = Task.detached {
      var data = Data()
      let handle = FileHandle(fileDescriptor: readEnd, closeOnDealloc: true)
      while let part = try handle.read(upToCount: 3000), !part.isEmpty { data.append(part) }
      return data
    }
    let bytes = (0..<300_000).map { UInt8(truncatingIfNeeded: $0) }
    let output = FileOutput(fileDescriptor: writeEnd)
    output.write(bytes: bytes)
    try output.close()
    #expect(try await reader.value == Data(bytes))
  }

  @Test func `Memory keeps text and bytes`() throws {
    let output = MemoryOutput()
    output.write("养")
    output.write(bytes: Array("老".utf8))
    try output.flush()
    #expect(output.text == "养老")
    #expect(output.bytes.count == 6)
  }
}
