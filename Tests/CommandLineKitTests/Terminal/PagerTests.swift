// The pager gets everything, and where there is none the plain output does.

import CommandLineKit
import Foundation
import TestSupport
import Testing

@Suite(.serialized) struct PagerTests {
  private let plain = MemoryOutput()
  private let screen = Terminal(width: 80)

  init() { FileOutput.ignoreBrokenPipeSignal() }

  private func environment(_ pager: String?) -> [String: String] {
    var environment = ["PATH": "/usr/bin:/bin"]
    environment["PAGER"] = pager
    return environment
  }

  @Test(arguments: ["", "  ", "\t", "cat"]) func `There is no pager where none is wanted`(name: String) {
    #expect(Pager(terminal: screen, environment: environment(name), plainOutput: plain) == nil)
  }

  @Test func `There is no pager without a terminal that can show it`() {
    #expect(Pager(terminal: .none, environment: environment("less"), plainOutput: plain) == nil)
    #expect(Pager(terminal: screen, environment: ["TERM": "dumb"], plainOutput: plain) == nil)
    #expect(Pager(terminal: screen, environment: [:], plainOutput: plain) != nil)
  }

  @Test func `The pager reads everything, with settings for less that the user's own override`() throws {
    let path = NSTemporaryDirectory() + "pager-\(UUID().uuidString)"
    defer { unlink(path) }
    let text = String(repeating: "养老服务\n", count: 50_000)
    for (own, expected) in [(nil, "FRX utf-8"), ("S", "S utf-8")] {
      var environment = environment("{ cat; echo $LESS $LESSCHARSET; } > \(path)")
      environment["LESS"] = own
      let pager = try #require(Pager(terminal: screen, environment: environment, plainOutput: plain))
      pager.write(text)
      try pager.flush()
      #expect(try String(contentsOfFile: path, encoding: .utf8) == text + expected + "\n")
    }
    #expect(plain.text == "")
  }

  @Test func `A pager that cannot start leaves the output plain`() throws {
    for command in ["exit 127", "exit 126"] {
      let pager = try #require(Pager(terminal: screen, environment: environment(command), plainOutput: plain))
      pager.write("养老")
      pager.write(bytes: [0x0A])
      try pager.flush()
    }
    #expect(plain.text == "养老\n养老\n")

    var withoutLess = environment(nil)
    withoutLess["PATH"] = "/nonexistent"
    let pager = try #require(Pager(terminal: screen, environment: withoutLess, plainOutput: plain))
    pager.write("!")
    try pager.flush()
    #expect(plain.text == "养老\n养老\n!")
  }

  @Test(arguments: ["false", "exit 3", "sleep 0.2; exit 1"])
  func `A pager that fails before it reads anything leaves the output plain`(command: String) throws {
    for text in ["养老\n", String(repeating: "养老服务\n", count: 100_000)] {
      let plain = MemoryOutput()
      let pager = try #require(Pager(terminal: screen, environment: environment(command), plainOutput: plain))
      pager.write(text)
      try pager.flush()
      #expect(plain.text == text)
    }
  }

  @Test func `A pager that fails behind a part of the text is an error`() throws {
    let pager = try #require(
      Pager(terminal: screen, environment: environment("head -c 7 >/dev/null; exit 3"), plainOutput: plain))
    pager.write(String(repeating: "养老服务\n", count: 100_000))
    #expect(throws: OutputError.pagerFailed(status: 3)) { try pager.flush() }
    #expect(plain.text == "")
    let whole = try #require(
      Pager(terminal: screen, environment: environment("cat >/dev/null; exit 3"), plainOutput: plain))
    whole.write(String(repeating: "养老服务\n", count: 100_000))
    try whole.flush()
  }

  @Test func `A pager left early is no error`() throws {
    let pager = try #require(Pager(terminal: screen, environment: environment("exit 0"), plainOutput: plain))
    pager.write(String(repeating: "养老服务\n", count: 100_000))
    try pager.flush()
    #expect(plain.text == "")
  }

  @Test func `Nothing to show starts no pager`() throws {
    let path = NSTemporaryDirectory() + "pager-\(UUID().uuidString)"
    let pager = try #require(
      Pager(terminal: screen, environment: environment("cat > \(path)"), plainOutput: plain))
    try pager.flush()
    #expect(!FileManager.default.fileExists(atPath: path))
  }
}
