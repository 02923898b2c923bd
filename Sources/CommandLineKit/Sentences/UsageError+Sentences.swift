// What a usage error says.

extension UsageError {
  /// What is wrong, without a full stop. What was typed is shown escaped, and shortened where it is long.
  public func message(in language: Language) -> String { sentence[language] }

  /// What the user may do about it.
  public func hint(in language: Language) -> String { advice[language] }

  private var sentence: Text {
    switch kind {
    case .unknownCommand(let word):
      let name = Self.quoted((commandPath + [word]).joined(separator: " "))
      return Text("没有\(name)这个命令", "there is no command \(name)")
    case .unknownOption(let option):
      let name = Self.quoted(option)
      return commandPath.isEmpty
        ? Text("没有\(name)这个选项", "there is no option \(name)")
        : Text("“\(spokenPath)”没有\(name)这个选项", "“\(spokenPath)” has no option \(name)")
    case .misplacedOption(let option, _, _):
      let name = Self.quoted(option)
      return Text("选项\(name)应写在命令之后", "the option \(name) goes after the name of a command")
    case .ambiguousPrefix(let option, let candidates):
      let name = Self.quoted(option)
      return Text(
        "选项\(name)不明确，可能是 \(candidates.joined(separator: "、"))",
        "the option \(name) is ambiguous: \(candidates.joined(separator: ", "))")
    case .missingValue(let option, let valueName, _):
      return Text(
        "选项“\(option)”缺少值：\(valueName.chinese)", "the option “\(option)” needs a value: \(valueName.english)")
    case .unexpectedValue(let option, let value):
      let shown = Self.quoted(value)
      return Text(
        "选项“\(option)”不带值，却给了\(shown)", "the option “\(option)” takes no value, but was given \(shown)")
    case .invalidValue(let parameter, let value, let reason):
      let shown = Self.quoted(value)
      return Text(
        "“\(parameter.chinese)”的值\(shown)无效：应为\(Self.spaced(reason.expected.chinese))",
        "\(shown) is no valid value for “\(parameter.english)”: expected \(reason.expected.english)")
    case .repeated(let option, let first, let second):
      let (first, second) = (Self.quoted(first), Self.quoted(second))
      return Text(
        "选项“\(option)”只能给一次，却给了\(first)和\(second)",
        "the option “\(option)” may be given once, but was given \(first) and \(second)")
    case .missingArgument(let name):
      return Text("缺少参数“\(name.chinese)”", "the argument “\(name.english)” is missing")
    case .unexpectedArgument(let word):
      let shown = Self.quoted(word)
      return Text("多余的参数\(shown)", "unexpected argument \(shown)")
    }
  }

  private var advice: Text {
    if let nearest {
      let shown = Self.quoted(nearest)
      return Text("是否想输入\(shown)？", "Did you mean \(shown)?")
    }
    switch kind {
    case .misplacedOption(let option, let value, let commands):
      if let command = commands.first {
        func line(_ value: String?) -> String {
          Self.quoted(([program, command, option] + [value].compactMap(\.self)).joined(separator: " "))
        }
        let (chinese, english) = (line(value?.chinese), line(value?.english))
        return Text("例如\(chinese)。", "For example \(english).")
      }
    case .missingValue(let option, _, let next?):
      let line = Self.quoted(option.hasPrefix("--") ? "\(option)=\(next)" : option + next)
      return Text(
        "如果值就是\(Self.quoted(next))，请写成\(line)。", "If \(Self.quoted(next)) is the value, write \(line).")
    case .invalidValue(_, _, let reason):
      if let hint = reason.hint { return hint }
    default: break
    }
    let line = Self.quoted(([program] + commandPath + ["--help"]).joined(separator: " "))
    return commandPath.isEmpty
      ? Text("\(line)显示全部命令和选项。", "\(line) shows the commands and options.")
      : Text("\(line)显示用法。", "\(line) shows how it is used.")
  }

  private var spokenPath: String { ([program] + commandPath).joined(separator: " ") }

  /// The number of characters of what was typed that a message shows.
  private static let longestShown = 80

  /// What was typed, in quotation marks, safe for a terminal and not too long.
  private static func quoted(_ typed: String) -> String {
    let scalars = typed.unicodeScalars
    guard let end = scalars.index(scalars.startIndex, offsetBy: longestShown, limitedBy: scalars.endIndex),
      end != scalars.endIndex
    else { return "“\(typed.escapedForTerminal)”" }
    return "“\(String(scalars[..<end]).escapedForTerminal)…”"
  }

  /// A Chinese phrase set off by a space where it begins with a Latin letter or a digit.
  private static func spaced(_ phrase: String) -> String {
    phrase.unicodeScalars.first?.isASCII == true ? " " + phrase : phrase
  }
}
