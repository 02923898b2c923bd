// Text filled up or cut to the width of a column.

import CommandLineKit
import Testing

@Suite struct StringColumnsTests {
  @Test func `Padding counts a Chinese character as two columns`() {
    #expect("民政局".padded(toWidth: 8) == "民政局  ")
    #expect("12".padded(toWidth: 5, alignment: .right) == "   12")
    #expect("民政局".padded(toWidth: 5) == "民政局")
    #expect("".padded(toWidth: -1) == "")
  }

  @Test(arguments: [
    ("民政局", 6, "民政局"), ("民政局", 5, "民政…"), ("民政局", 4, "民…"), ("民政局", 2, "…"), ("民政局", 1, "…"), ("民政局", 0, ""),
    ("民政局", -3, ""), ("abcdef", 4, "abc…"), ("ae\u{301}bcd", 3, "ae\u{301}…"), ("", 0, ""),
  ])
  func `Cutting leaves room for the ellipsis and splits no character`(
    text: String, width: Int, expected: String
  ) {
    #expect(text.truncated(toWidth: width) == expected)
  }
}
