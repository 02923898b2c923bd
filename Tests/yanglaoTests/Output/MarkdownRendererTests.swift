// Markdown to the byte: tables under headings, and no text that becomes markup.

import CommandLineKit
import Testing

@testable import yanglao

@Suite struct MarkdownRendererTests {
  @Test func `Each group is a table under its heading`() throws {
    var listing = try SampleRow.listing(
      [.hostile, .broken], selecting: ["id", "title", "departments", "investment", "due", "light"])
    listing.groups = [
      Listing.Group(title: "民政局", rowCount: 1, note: "逾期 1 项"), Listing.Group(title: "住建局*", rowCount: 0),
    ]
    listing.footer = [Text("共 2 项。", "2 tasks.")]
    #expect(
      rendered(listing, as: .markdown) == #"""
        ### 民政局  逾期 1 项

        | 编号 | 任务 | 责任单位 | 投资（万元） | 时限 | 三色 |
        | --- | --- | --- | ---: | --- | --- |
        | x/2 | =1+1\|\\x1B\[31m\\u{202E}"引号" | +A、a,b | -0.50 | – | – |

        ### 住建局\*

        | 编号 | 任务 | 责任单位 | 投资（万元） | 时限 | 三色 |
        | --- | --- | --- | ---: | --- | --- |
        | x/3 | 建成<br>投用 &lt;b>&amp;\`\*\_ | – | – | 2023-07-31 | 灰 |

        共 2 项。

        """#)
  }

  @Test func `A report has a title and headed sections`() throws {
    var sheet = Sheet([
      SheetField("id", Text("编号", "Id"), .text("x*")),
      SheetField(
        "rows", Text("任务*", "Tasks"), .table(try SampleRow.listing([.broken], selecting: ["id", "due"]))),
      SheetField("note", Text("说明", "Note"), .text("末")),
      SheetField(
        "list", Text("清单", "List"), .list([.fields([SheetField("a", Text("甲", "A"), .integer(1))])])),
      SheetField("none", Text("无", "None"), .absent),
    ])
    sheet.heading = Text("规划_评价", "Plan")
    #expect(
      rendered(sheet, as: .markdown) == #"""
        # 规划\_评价

        - **编号**：x\*
        - **说明**：末

        ## 任务\*

        | 编号 | 时限 |
        | --- | --- |
        | x/3 | 2023-07-31 |

        ## 清单

        - **甲**：1

        """#)
  }

  @Test func `No rows are said in words`() throws {
    #expect(rendered(try SampleRow.listing([]), as: .markdown, language: .english) == "No tasks.\n")
    #expect(try SampleRow.listing([]).notice(for: .markdown) == nil)
  }

  @Test(arguments: [
    ("# x", ##"\# x"##), ("> x", #"\> x"#), ("- x", #"\- x"#), ("---", #"\---"#), ("+ x", #"\+ x"#),
    ("-3.5", "-3.5"), ("1. x", #"1\. x"#),
    ("12) x", #"12\) x"#), ("12.", #"12\."#), ("7300.00", "7300.00"), ("2026年", "2026年"), ("a - b", "a - b"),
    ("    code", "code"),
    ("a|b", #"a\|b"#), (#"\"#, #"\\"#), ("`x`", #"\`x\`"#), ("[x](y)", #"\[x\](y)"#),
    ("~~x~~", #"\~\~x\~\~"#), ("$x$", #"\$x\$"#),
    ("&lt;", "&amp;lt;"), ("<script>", "&lt;script>"), ("一\r\n二\n三", "一<br>二<br>三"), ("a\tb", "a b"),
    ("\u{202E}", #"\\u{202E}"#), ("", ""),
    ("9", "9"),
  ])
  func `Nothing in a text is taken for markup`(text: String, escaped: String) {
    #expect(MarkdownText.inline(text) == escaped)
  }
}
