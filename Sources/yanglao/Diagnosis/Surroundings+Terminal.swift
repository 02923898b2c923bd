// What is found about the place that output goes to: width, colours, wide characters, pager.

import CommandLineKit

extension Surroundings {
  var terminalFindings: [Finding] { [width, color, wideCharacters, pager] }

  private var width: Finding {
    guard terminal.isTerminal, let width = terminal.width else {
      return .ok(.width, Text("不是终端，不限宽度", "no terminal, so no width"))
    }
    let isNamed = environment["COLUMNS"].flatMap { Int($0) } == width
    let found = Text(
      "\(width) 列" + (isNamed ? "（由 COLUMNS 决定）" : ""), "\(width) columns" + (isNamed ? " (by COLUMNS)" : ""))
    guard width < 80 else { return .ok(.width, found, value: "\(width)") }
    return .note(
      .width, found, value: "\(width)",
      advice: Text(
        "表格会折行：加宽终端，或用 --columns 只要几列。",
        "Tables are broken into lines: widen the terminal, or pick columns with --columns.")
    )
  }

  private var color: Finding {
    let (isOn, reason) = colorAndReason
    return .ok(
      .color, Text("\(isOn ? "用" : "不用")（\(reason.chinese)）", "\(isOn ? "on" : "off") (\(reason.english))"),
      value: isOn ? "on" : "off")
  }

  /// Whether colours are used and why, by the rules of `Terminal.current`.
  private var colorAndReason: (Bool, Text) {
    if let colorOption { return (colorOption, Text(verbatim: colorOption ? "--color" : "--no-color")) }
    let variable = ["NO_COLOR", "CLICOLOR_FORCE"].first { name in
      !(name == "NO_COLOR" ? [""] : ["", "0"]).contains(environment[name] ?? "")
    }
    if let variable { return (terminal.usesColor, Text(verbatim: variable)) }
    guard terminal.isTerminal else { return (terminal.usesColor, Text("不是终端", "no terminal")) }
    let term = environment["TERM"] ?? ""
    return (
      terminal.usesColor,
      term.isEmpty ? Text("没有设置 TERM", "TERM is not set") : Text(verbatim: "TERM=\(term.shown)")
    )
  }

  private var wideCharacters: Finding {
    knowsWidths
      ? .ok(.wideCharacters, Text("知道各字符的宽度", "their widths are known"))
      : .note(
        .wideCharacters, Text("系统没有字符宽度表", "the system has no table of widths"),
        advice: Text(
          "表格的列可能对不齐；安装系统的 C.UTF-8 区域设置（Debian：libc-bin）。",
          "Columns may not line up; install the system's C.UTF-8 locale (Debian: libc-bin)."))
  }

  private var pager: Finding {
    if pagerOption == false { return .ok(.pager, Text("不用（--no-pager）", "none (--no-pager)")) }
    let named = environment["PAGER"]
    guard Pager.isWanted(in: environment) else {
      let variable = environment["TERM"] == "dumb" ? "TERM" : "PAGER"
      let reason = "\(variable)=\((environment[variable] ?? "").shown)"
      return .ok(.pager, Text("不用（\(reason)）", "none (\(reason))"), value: named)
    }
    let name = named ?? "less"
    guard hasPager else {
      return .note(
        .pager, Text("没有 \(name.shown)", "there is no \(name.shown)"), value: name,
        advice: named == nil
          ? Text(
            "长的结果不分页；安装 less，或用 PAGER 指明。",
            "Long output is not paged; install less, or name a pager in PAGER.")
          : Text("长的结果不分页；改正 PAGER。", "Long output is not paged; correct PAGER."))
    }
    let source = named == nil ? Text("", "") : Text("（由 PAGER 决定）", " (by PAGER)")
    return .ok(
      .pager, Text(name.shown + source.chinese, name.shown + source.english), value: name)
  }
}
