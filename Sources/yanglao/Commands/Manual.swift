// yanglao manual: the man page.

import CommandLineKit

struct Manual: Command {
  static let name = "manual"
  static let abstract = Text("输出手册页（roff）", "Print the manual page, as roff")
  static let examples = [
    Example("manual | man -l -", Text("阅读手册", "read the manual")),
    Example(
      "manual --lang en > ~/.local/share/man/man1/yanglao.1", Text("安装英文手册", "install the English manual")),
  ]

  static let parameters: [Parameter<Self>] = []

  func run(in context: inout Context) throws {
    try context.print(CommandTree.yanglao.manual(language: context.language, date: Version.date))
  }
}
