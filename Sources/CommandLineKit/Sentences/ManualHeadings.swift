// The headings of the manual, in both languages.

/// The section headings of the manual.
struct ManualHeadings: Sendable {
  let title = Text("用户手册", "User Commands")
  let name = Text("名称", "NAME")
  let synopsis = Text("概要", "SYNOPSIS")
  let description = Text("描述", "DESCRIPTION")
  let globalOptions = Text("全局选项", "GLOBAL OPTIONS")
  let commands = Text("命令", "COMMANDS")
  let examples = Text("示例", "EXAMPLES")
  let exitStatus = Text("退出状态", "EXIT STATUS")
  let environment = Text("环境变量", "ENVIRONMENT")
  let files = Text("文件", "FILES")
}
