// A bulletin of a part says of which part; what was typed cannot pass for its form.

import Testing

@testable import yanglao

@Suite struct BulletinTests {
  private func bulletin(_ words: String...) -> String {
    CommandRun(
      words: ["bulletin", "--sample", "--period", "2026-Q3", "--as-of", "2026-11-21"] + words
    ).output
  }

  @Test(arguments: BulletinCommand.Format.allCases)
  func aPartSaysWhichOne(_ format: BulletinCommand.Format) {
    let asked = ["-p", "jingyuan", "-d", "民政", "-d", "卫健", "--role", "lead", "--text", "养老", "--text", "设施"]
    let run = CommandRun(
      words: ["bulletin", "--sample", "--as-of", "2023-06-30", "--format", format.rawValue, "--section", "1"]
        + asked)
    #expect(
      run.output.contains(
        "范围：泾源县2023年健康养老产业专班工作方案；单位：民政、卫健；角色：牵头；类别：1；文字：养老、设施"),
      "\(run.messages)")
    #expect(
      bulletin("--format", format.rawValue, "-d", "unassigned", "--lang", "en").contains(
        "Scope: all plans; departments: unassigned"))
    #expect(!bulletin("--format", format.rawValue).contains("范围："))
  }

  /// The changes have groups right below the part's heading, the lights have them below a caption.
  @Test func headingsDescendByOne() {
    let page = bulletin("--format", "html").matches(of: /<h([1-6])/).compactMap { Int($0.1) }
    let lines: [Substring] = bulletin("--format", "markdown").split(separator: "\n")
    let markdown = lines.map { line in line.prefix { $0 == "#" }.count }
    for levels in [page, markdown.filter { $0 > 0 }] {
      #expect(levels.first == 1 && levels.max() == 3)
      #expect(zip(levels, levels.dropFirst()).allSatisfy { $1 <= $0 + 1 }, "\(levels)")
    }
  }

  @Test func tablesAreNamedByTheirHeadings() {
    let page = bulletin("--format", "html")
    let headings = page.matches(of: /<h[2-4] id="([^"]+)"/).map { String($0.1) }
    let tables = page.matches(of: /<table [^>]*aria-labelledby="([^"]+)"/).map { String($0.1) }
    #expect(tables.count > 10 && Set(tables).count == tables.count)
    #expect(Set(headings).count == headings.count && Set(tables).isSubset(of: headings))
    #expect(page.matches(of: /<tbody>/).count == tables.count)
    let rows = page.matches(of: /<tr>/).count - tables.count
    #expect(page.matches(of: /<th scope="row"/).count == rows)
  }

  @Test func shortIdsAndTermsStayOnOneLine() {
    let page = bulletin("--format", "html")
    #expect(page.contains("><span class=\"whole\">jingyuan/13/1</span></th>"))
    #expect(page.contains("><span class=\"whole\">推进中</span></td>"))
    #expect(page.contains("><span class=\"words\">shapotou/<wbr>nursing-bed-share</span></th>"))
    #expect(
      page.contains(".whole { white-space: nowrap; }") && page.contains(".words { overflow-wrap: normal; }"))
  }

  @Test func namesTheLastRecordThatCounts() {
    #expect(bulletin().contains("按台账第 437 号（2026-11-18）及以前的记录"))
    let early = bulletin("--known-at", "2026-10-05", "--lang", "en")
    #expect(early.contains("By the records up to no. 386 (2026-10-04)"))
    let none = CommandRun(words: ["bulletin", "--sample", "--known-at", "2020-01-01"])
    #expect(none.output.contains("台账没有记录"))
  }

  /// Nothing was recorded between the two moments, so the two say the same, to the letter.
  @Test(arguments: BulletinCommand.Format.allCases)
  func printsAgainToTheLetter(_ format: BulletinCommand.Format) {
    let form = ["--format", format.rawValue]
    let period = ["bulletin", "--sample", "--period", "2026-Q3", "--as-of", "2026-11-21"] + form
    #expect(
      CommandRun(words: period + ["--known-at", "2026-11-21"]).output == CommandRun(words: period).output)
  }

  @Test func whatWasTypedIsEscaped() {
    let typed = "<b>|\u{1B}[31m\u{202E}"
    #expect(bulletin("--text", typed, "--format", "html").contains("文字：&lt;b&gt;"))
    for format in BulletinCommand.Format.allCases {
      let text = bulletin("--text", typed, "--format", format.rawValue)
      #expect(text.contains("文字："))
      #expect(!text.contains("\u{1B}[31m") && !text.unicodeScalars.contains("\u{202E}"))
    }
    #expect(!bulletin("--text", typed, "--format", "markdown").contains("文字：<b>"))
  }
}
