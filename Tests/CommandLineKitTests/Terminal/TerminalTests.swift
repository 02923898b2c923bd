// Width and colour of what is behind a file descriptor.

import Foundation
import Testing

@testable import CommandLineKit

@Suite struct TerminalTests {
  @Test(
    arguments: [
      (true, ["TERM": "xterm"], true), (false, ["TERM": "xterm"], false), (true, [:], false),
      (true, ["TERM": "dumb"], false),
      (true, ["TERM": "xterm", "NO_COLOR": "1"], false), (true, ["TERM": "xterm", "NO_COLOR": ""], true),
      (false, ["CLICOLOR_FORCE": "1"], true), (false, ["CLICOLOR_FORCE": "0"], false),
      (false, ["CLICOLOR_FORCE": ""], false),
      (false, ["CLICOLOR_FORCE": "1", "NO_COLOR": "1"], false),
    ] as [(Bool, [String: String], Bool)])
  func `The environment decides on colour`(isTerminal: Bool, environment: [String: String], usesColor: Bool) {
    #expect(Terminal.showsColor(isTerminal: isTerminal, environment) == usesColor)
  }

  @Test func `A file has no width, and no colour unless forced`() throws {
    let descriptor = open("/dev/null", O_WRONLY)
    defer { close(descriptor) }
    let environment = ["COLUMNS": "40", "TERM": "xterm"]
    #expect(Terminal.current(fileDescriptor: descriptor, environment: environment) == .none)
    #expect(
      Terminal.current(fileDescriptor: descriptor, environment: environment, forceColor: true)
        == Terminal(width: nil, usesColor: true, isTerminal: false))
    #expect(Terminal.current(fileDescriptor: -1, environment: [:]) == .none)
  }

  @Test func `A terminal answers for its width, which COLUMNS overrides`() throws {
    var (main, terminal): (Int32, Int32) = (-1, -1)
    let status = openpty(&main, &terminal, nil, nil, nil)
    try #require(status == 0)
    let descriptor = terminal
    defer {
      close(main)
      close(terminal)
    }

    func width(_ environment: [String: String]) -> Int? {
      Terminal.current(fileDescriptor: descriptor, environment: environment).width
    }
    #expect(width([:]) == 80)
    var size = winsize(ws_row: 24, ws_col: 132, ws_xpixel: 0, ws_ypixel: 0)
    let resized = ioctl(terminal, UInt(TIOCSWINSZ), &size)
    try #require(resized == 0)
    #expect(width([:]) == 132)
    #expect(width(["COLUMNS": "60"]) == 60)
    #expect(width(["COLUMNS": "0"]) == 132)
    #expect(width(["COLUMNS": "-3"]) == 132)
    #expect(width(["COLUMNS": "99999999999999999999"]) == 132)
    #expect(Terminal.current(fileDescriptor: descriptor, environment: ["TERM": "xterm"]).usesColor)
    #expect(
      !Terminal.current(fileDescriptor: descriptor, environment: ["TERM": "xterm"], forceColor: false)
        .usesColor
    )
  }

  @Test func `Styles are added only where colour is shown`() {
    #expect(Terminal(width: 80, usesColor: true).styled("逾期", .red) == "\u{1B}[31m逾期\u{1B}[0m")
    #expect(Terminal(width: 80, usesColor: true).styled("逾期", nil) == "逾期")
    #expect(Terminal(width: 80).styled("逾期", .red) == "逾期")
    #expect(
      TextStyle.allCases.allSatisfy {
        $0.applied(to: "") == "" && $0.applied(to: "a").hasSuffix("a\u{1B}[0m")
      })
  }
}
