// Lines broken as Chinese typesetting asks.

import CommandLineKit
import TestSupport
import Testing

@Suite struct StringWrappingTests {
  @Test(
    arguments: [
      ("", 10, [""]),
      ("提升养老服务", 8, ["提升养老", "服务"]),
      // A comma opens no line: the character before it goes along.
      ("提升养老，服务", 8, ["提升养", "老，服务"]),
      ("提升养老服务。", 12, ["提升养老服", "务。"]),
      // A bracket closes no line.
      ("建设中心（一期）工程", 10, ["建设中心", "（一期）工", "程"]),
      ("印发《方案》的通知", 6, ["印发", "《方", "案》的", "通知"]),
      ("到2027年底达到60%以上", 8, ["到2027年", "底达到", "60%以上"]),
      ("Keep the words whole", 9, ["Keep the", "words", "whole"]),
      ("incomprehensibilities", 8, ["incompre", "hensibil", "ities"]),
      ("first\n\n  second line", 8, ["first", "", "  second", "line"]),
      ("a\r\nb", 8, ["a", "b"]),
      ("a\tb", 8, ["a b"]),
      ("trailing   ", 8, ["trailing"]),
      ("（（（（", 4, ["（（", "（（"]),
      ("。。。", 2, ["。", "。", "。"]),
      ("养老", 1, ["养", "老"]),
      ("养老", -5, ["养", "老"]),
      ("养老服务", Int.max, ["养老服务"]),
      ("      ", 3, [""]),
    ] as [(String, Int, [String])])
  func `Lines break where they may`(text: String, width: Int, lines: [String]) {
    #expect(text.wrapped(toWidth: width) == lines)
  }

  @Test func `Any text fits its lines and loses nothing but spaces`() {
    let seed = UInt64.random(in: .min ... .max)
    var generator = SeededGenerator(seed: seed)
    let alphabet = Array("养老服务体系建设、，。（）《》“”%12ab  \n-①…é")
    for _ in 0..<2000 {
      let length = Int.random(in: 0...60, using: &generator)
      let text = String(
        (0..<length).map { _ in alphabet[Int.random(in: 0..<alphabet.count, using: &generator)] })
      let width = Int.random(in: 2...24, using: &generator)
      let lines = text.wrapped(toWidth: width)
      #expect(
        lines.allSatisfy { $0.displayWidth <= width }, "seed \(seed): \(text.debugDescription), \(width)")
      #expect(
        lines.joined().filter { $0 != " " } == text.filter { $0 != " " && $0 != "\n" },
        "seed \(seed): \(text.debugDescription)")
    }
  }

  @Test func `Punctuation opens no line where another break exists`() {
    let seed = UInt64.random(in: .min ... .max)
    var generator = SeededGenerator(seed: seed)
    for _ in 0..<1000 {
      let text = (0..<30).map { _ in
        ["养老，", "服务", "（试行）", "体系。", "《办法》"].randomElement(using: &generator) ?? ""
      }.joined()
      for line in text.wrapped(toWidth: Int.random(in: 8...30, using: &generator)) {
        #expect(!"，。）》".contains(line.first ?? " "), "seed \(seed): \(line)")
        #expect(!"（《".contains(line.last ?? " "), "seed \(seed): \(line)")
      }
    }
  }
}
