// Widths of text on a terminal, as the system's `wcwidth` has them.

import CommandLineKit
import Testing

@Suite struct DisplayWidthTests {
  @Test(arguments: [
    ("", 0), ("abc", 3), ("养老服务", 8), ("60%以上", 7), ("、，。（）《》", 14), ("“”…①—·≥", 7), ("─", 1),
    ("　", 2), ("㈠", 2), ("ｱ", 1), ("한글", 4), ("かな", 4), ("𠮷𬱖", 4), ("e\u{301}", 1), ("葛\u{E0100}", 2),
    ("🏥", 2),
    ("\u{1B}[31m", 4), ("\n\t\u{7F}\u{85}", 0), ("\u{200B}\u{202E}\u{FEFF}", 0), ("\u{10FFFF}", 1),
    ("\u{E000}", 1),
  ])
  func `A text takes the sum of its scalars' columns`(text: String, width: Int) {
    #expect(text.displayWidth == width)
    #expect(text[...].displayWidth == width)
    #expect(text.reduce(0) { $0 + $1.displayWidth } == width)
  }
}
