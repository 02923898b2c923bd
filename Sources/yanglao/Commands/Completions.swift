// yanglao completions: the scripts that make shells complete.

import CommandLineKit

struct Completions: Command {
  static let name = "completions"
  static let abstract = Text("输出 bash、zsh、fish 的补全脚本", "Print the completion script for bash, zsh or fish")
  static let examples = [
    Example(
      "completions bash > ~/.local/share/bash-completion/completions/yanglao",
      Text("安装到 bash", "install it for bash")),
    Example(
      "completions zsh > ~/.zfunc/_yanglao",
      Text("安装到 zsh（fpath 含 ~/.zfunc）", "install it for zsh, with ~/.zfunc in fpath")),
    Example(
      "completions fish > ~/.config/fish/completions/yanglao.fish", Text("安装到 fish", "install it for fish")),
  ]

  var shell = Shell.bash

  static let parameters: [Parameter<Self>] = [
    .argument("SHELL", \.shell, help: Text("bash、zsh 或 fish", "bash, zsh or fish"))
  ]

  func run(in context: inout Context) throws {
    try context.print(CommandTree.yanglao.completionScript(for: shell))
  }
}
