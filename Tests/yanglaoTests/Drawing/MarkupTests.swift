import TestSupport
import Testing

@testable import yanglao

/// No text gets into a page unescaped.
struct MarkupTests {
  @Test func escapesText() {
    #expect(Markup.text("a<b>&\"'c").source == "a&lt;b&gt;&amp;&quot;&#39;c")
    #expect(Markup.text("两行\r\n\t文字").source == "两行\n\t文字")
    #expect(Markup.text("\u{1B}[31m\u{0}").source == #"\x1B[31m\x00"#)
    #expect(Markup.text("a\u{202E}b\u{2066}c\u{200B}").source == #"a\u{202E}b\u{2066}c\u{200B}"#)
    let none = [0xFFFE, 0xFDD0].compactMap(Unicode.Scalar.init(_:)).map { String(Character($0)) }.joined()
    #expect(Markup.text(none).source == #"\u{FFFE}\u{FDD0}"#)
  }

  @Test func buildsElements() {
    let link = Markup.element("p", ["class": "a\" onclick=\"x", "id": "1"], text: "</p><script>")
    #expect(
      link.source == "<p class=\"a&quot; onclick=&quot;x\" id=\"1\">&lt;/p&gt;&lt;script&gt;</p>")
    #expect(Markup.void("br").source == "<br>")
    #expect([Markup.text("a"), .element("b", [:], .text("c"))].joined().source == "a<b>c</b>")
  }

  @Test func letsNothingThrough() {
    var generator = SeededGenerator.printingItsSeed()
    let scalars: [Unicode.Scalar] = [
      "<", ">", "&", "\"", "'", "\u{0}", "\u{1B}", "\u{202E}", "a", "养",
    ]
    for _ in 0..<500 {
      var text = ""
      for _ in 0..<Int.random(in: 0...12, using: &generator) {
        text.unicodeScalars.append(scalars.randomElement(using: &generator) ?? "a")
      }
      let source = Markup.text(text).source
      let harmless = source.allSatisfy { !"<>\"'\u{0}\u{1B}\u{202E}".contains($0) }
      #expect(harmless, "\(text.debugDescription)")
      let names = [("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#39;", "'"), ("&amp;", "&")]
      let unescaped = names.reduce(source) { $0.replacing($1.0, with: $1.1) }
      #expect(unescaped == text.escapedForTerminal)
    }
  }
}
