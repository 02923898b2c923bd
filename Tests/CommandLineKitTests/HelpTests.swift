// Help looks as it is meant to, in both languages.

import Testing

@testable import CommandLineKit

@Suite struct HelpTests {
  @Test func program() {
    #expect(
      sampleTree.help(for: [], language: .chinese, width: 72) == """
        用法：yanglao <命令> [选项]

        养老政策任务跟踪

        跟踪规划中的任务与指标。

        命令：
          overdue  列出逾期任务
          show     显示一项任务
          import   导入填报表
          ledger   台账
          help     显示命令的帮助

        全局选项：
              --lang 语言          说明文字的语言
                                   可选值：zh、en
              --color, --no-color  是否使用颜色
              --pager, --no-pager  是否分页
          -h, --help               显示帮助
              --version            显示版本

        示例：
          今天的逾期任务
            yanglao overdue

        “yanglao help <命令>”显示命令的选项和示例。

        """)
  }

  @Test func command() {
    #expect(
      sampleTree.help(for: ["overdue"], language: .chinese, width: 72) == """
        用法：yanglao overdue [选项]

        列出逾期任务

        到期日的次日起算逾期。

        已办结、已中止的任务不列入。

        选项：
          -d, --department 单位  责任单位，可重复
          -s, --summary          只输出合计
          -q, --quiet            不输出说明
              --section-notes, --no-section-notes
                                 是否输出类别说明
              --note 文字        抬头文字
          -o, --output 文件      写入文件
          -f, --format 格式      输出格式
                                 可选值：table（表格）、csv（逗号分隔）、json
              --limit 行数       最多输出的行数
                                 默认值：20

        全局选项：
              --lang 语言          说明文字的语言
                                   可选值：zh、en
              --color, --no-color  是否使用颜色
              --pager, --no-pager  是否分页
          -h, --help               显示帮助

        示例：
          民政局的逾期任务
            yanglao overdue -d 民政局
          输出为 CSV
            yanglao overdue --format csv

        """)
  }

  @Test func commandWithArguments() {
    #expect(
      sampleTree.help(for: ["show"], language: .english, width: 72) == """
        Usage: yanglao show [OPTIONS] REF [FORMAT] [YEAR…]

        Show a task

        Arguments:
          REF     the task's number
          FORMAT  output format
                  values: table (a table), csv (comma-separated values), json
          YEAR    these years only

        Options:
              --columns KEYS  these columns only
                              values: id, title, due

        Global options:
              --lang LANGUAGE      language of messages
                                   values: zh, en
              --color, --no-color  use color, or not
              --pager, --no-pager  use a pager, or not
          -h, --help               show this help

        """)
  }

  @Test func groupShowsItsCommands() {
    let help = sampleTree.help(for: ["ledger"], language: .english, width: 72)
    #expect(
      help.hasPrefix("Usage: yanglao ledger COMMAND [OPTIONS]\n\nThe ledger\n\nCommands:\n  info  Show facts")
    )
    #expect(!help.contains("--version"))
  }

  @Test(arguments: [0, 40, 60, 80, 1000]) func linesKeepToTheWidth(_ width: Int) {
    for path in [[], ["overdue"], ["show"], ["import"], ["ledger", "info"]] {
      for language in Language.allCases {
        let lines = sampleTree.help(for: path, language: language, width: width).split(separator: "\n")
        // Command lines to copy are never broken.
        let copied = { (line: Substring) in line.hasPrefix("    yanglao") }
        // A label wider than its column keeps its line.
        let label = { (line: Substring) in line.hasPrefix("      --section-notes") }
        for line in lines where !copied(line) && !label(line) {
          #expect(line.displayWidth <= min(max(width, 40), 100), "\(line)")
        }
      }
    }
  }

  @Test func meaningsLineUp() throws {
    let help = sampleTree.help(for: ["overdue"], language: .chinese, width: 80)
    let columns = ["责任单位，可重复", "只输出合计", "输出格式", "可选值：table", "默认值：20"].map { meaning in
      help.split(separator: "\n").first { $0.contains(meaning) }?.prefix { !meaning.hasPrefix(String($0)) }
        .displayWidth
    }
    #expect(try Set(columns.map { try #require($0) }) == [25])
  }

  @Test func unknownPathShowsTheProgram() {
    #expect(
      sampleTree.help(for: ["bogus"], language: .english, width: 80)
        .hasPrefix("Usage: yanglao COMMAND [OPTIONS]"))
  }

  @Test func usageLines() {
    #expect(sampleTree.usageLine(for: [], language: .english) == "yanglao COMMAND [OPTIONS]")
    #expect(sampleTree.usageLine(for: ["show"], language: .chinese) == "yanglao show [选项] 任务 [格式] [年份…]")
    #expect(
      sampleTree.usageLine(for: ["import"], language: .english) == "yanglao import [OPTIONS] FILE… FOLDER")
  }
}
