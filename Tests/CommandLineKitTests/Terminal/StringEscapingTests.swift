// Text that cannot steer the terminal it is printed on.

import CommandLineKit
import Testing

@Suite struct StringEscapingTests {
  @Test(arguments: [
    ("养老 60%（一期）“①”…—≥", "养老 60%（一期）“①”…—≥"),
    ("\u{1B}[2J", #"\x1B[2J"#),
    ("\u{0}\u{7}\u{7F}\u{9B}", #"\x00\x07\x7F\x9B"#),
    ("a\nb\tc\rd\r\ne", #"a\nb\tc\rd\r\ne"#),
    (
      "\u{202E}\u{2066}\u{200B}\u{200D}\u{FEFF}\u{2028}\u{AD}",
      #"\u{202E}\u{2066}\u{200B}\u{200D}\u{FEFF}\u{2028}\xAD"#
    ),
    ("\u{E0041}", #"\u{E0041}"#),
    (#"C:\n"#, #"C:\n"#),
    ("葛\u{E0100}e\u{301}", "葛\u{E0100}e\u{301}"),
  ])
  func `Steering and hiding scalars become visible`(text: String, expected: String) {
    #expect(text.escapedForTerminal == expected)
    #expect(!expected.unicodeScalars.contains { $0.needsEscape })
  }

  @Test func `Line breaks and tabs are kept on request`() {
    #expect("a\nb\r\nc\td\re\u{1B}".escapedForTerminal(keepingLineBreaks: true) == "a\nb\nc\td\\re\\x1B")
  }

  @Test func `No control or format scalar is let through`() {
    let all = (UInt32(0)...0x10FFFF).lazy.compactMap(Unicode.Scalar.init)
    for scalar in all {
      let isHidden = [.control, .format, .lineSeparator, .paragraphSeparator].contains(
        scalar.properties.generalCategory)
      if isHidden != scalar.needsEscape { Issue.record("U+\(String(scalar.value, radix: 16))") }
    }
  }
}
