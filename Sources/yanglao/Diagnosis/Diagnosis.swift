// What the facts around the program mean: every finding, in the order in which they are told.

import CommandLineKit
import YanglaoCore
import YanglaoStore

/// The findings about the surroundings of the program.
struct Diagnosis {
  let findings: [Finding]

  init(_ surroundings: Surroundings) {
    findings =
      surroundings.programFindings + surroundings.ledgerFindings + surroundings.languageFindings
      + surroundings.terminalFindings + [surroundings.completions, surroundings.clock]
  }

  func count(_ sign: Finding.Sign) -> Int { findings.count { $0.sign == sign } }
}

extension Surroundings {
  fileprivate var programFindings: [Finding] {
    [
      .ok(.version, Text(verbatim: "\(Version.number) (\(Version.date))"), value: Version.number),
      .ok(.sqlite, Text(verbatim: sqliteVersion), value: sqliteVersion),
      convertsGB18030
        ? .ok(.encoding, Text("能转换 GB18030", "converts GB18030"), value: "GB18030")
        : .note(
          .encoding, Text("系统不能转换 GB18030", "the system does not convert GB18030"),
          advice: Text(
            "导入、导出请用 UTF-8，或安装系统的 gconv 模块（Debian：libc6）。",
            "Import and export UTF-8, or install the system's gconv modules (Debian: libc6).")),
    ]
  }

  fileprivate var completions: Finding {
    guard let shell, let known = Shell(rawValue: shell) else {
      return .note(
        .completions,
        shell.map { Text("没有用于 \($0.shown) 的补全", "there are none for \($0.shown)") }
          ?? Text("不知道登录所用的 shell", "the login shell is not known"),
        value: shell, advice: Text("bash、zsh 和 fish 可以补全。", "bash, zsh and fish can complete."))
    }
    if let completionFile {
      let place = Text(verbatim: "\(shell)\u{20}\(completionFile.shown)")
      return .ok(.completions, place, value: completionFile)
    }
    return .note(
      .completions, Text("没有找到 \(shell) 的补全", "none are found for \(shell)"), value: shell,
      advice: Text(
        "运行：\(known.installingCompletions)", "Run: \(known.installingCompletions)"))
  }

  fileprivate var clock: Finding {
    let value = now.description
    guard case .ledger(let info) = ledger?.content, let last = info.lastRecordedAt, now < last else {
      let today = Text("，北京时间 \(now.day)", ", \(now.day) in China")
      return .ok(.clock, Text(value + today.chinese, value + today.english), value: value)
    }
    let found = Text(
      "\(value)，早于最近一条记录（\(last)）", "\(value), before the last record (\(last))")
    let advice = Text(
      "核对系统的日期和时间；逾期和“今天”由它决定。",
      "Check the date and time of the system: “today”, and what is overdue, follow it.")
    // A few seconds are between any two clocks; on another day, what is overdue is another.
    return now.day < last.day
      ? .problem(.clock, found, value: value, advice: advice)
      : .note(.clock, found, value: value, advice: advice)
  }
}

extension Shell {
  /// The command that puts the completions where the shell finds them.
  fileprivate var installingCompletions: String {
    switch self {
    case .bash: Completions.installing(.bash, in: "~/.local/share/bash-completion/completions", as: "yanglao")
    case .zsh:
      Completions.installing(.zsh, in: "~/.zfunc", as: "_yanglao") + "; echo 'fpath+=~/.zfunc' >> ~/.zshenv"
    case .fish: Completions.installing(.fish, in: "~/.config/fish/completions", as: "yanglao.fish")
    }
  }
}

extension Completions {
  fileprivate static func installing(_ shell: Shell, in folder: String, as name: String) -> String {
    "mkdir -p \(folder) && yanglao completions \(shell.rawValue) > \(folder)/\(name)"
  }
}
