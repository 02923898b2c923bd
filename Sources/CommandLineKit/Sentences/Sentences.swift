// Every fixed wording of the kit, in both languages.

/// The headings and phrases of help, completion and the manual.
enum Sentences {
  /// What joins a heading to what follows on the same line.
  static let colon = Text("：", ": ")

  static let usage = Text("用法", "Usage")
  static let commands = Text("命令", "Commands")
  static let arguments = Text("参数", "Arguments")
  static let options = Text("选项", "Options")
  static let globalOptions = Text("全局选项", "Global options")
  static let examples = Text("示例", "Examples")

  static let optionPlaceholder = Text("[选项]", "[OPTIONS]")
  static let commandPlaceholder = Text("<命令>", "COMMAND")

  static let helpOption = Text("显示帮助", "show this help")
  static let versionOption = Text("显示版本", "show the version")
  static let helpCommand = Text("显示命令的帮助", "Show the help of a command")

  static let wholeNumber = Text("整数", "a whole number")

  /// What an enumeration takes instead of another word.
  static func oneOf(_ values: [AllowedValue]) -> Text {
    let (chinese, english) = named(values)
    return Text(chinese + (chinese.hasSuffix("）") ? "之一" : " 之一"), "one of " + english)
  }

  /// What follows the help of a parameter: its allowed values.
  static func allowed(_ values: [AllowedValue]) -> Text {
    let (chinese, english) = named(values)
    return Text("可选值：" + chinese, "values: " + english)
  }

  /// Allowed values with their meanings.
  private static func named(_ values: [AllowedValue]) -> (chinese: String, english: String) {
    (
      values.map { $0.name + ($0.meaning.map { "（\($0.chinese)）" } ?? "") }.joined(separator: "、"),
      values.map { $0.name + ($0.meaning.map { " (\($0.english))" } ?? "") }.joined(separator: ", ")
    )
  }

  static func byDefault(_ value: String) -> Text { Text("默认值：\(value)", "default: \(value)") }

  /// Points from the program's help to that of a command.
  static func moreHelp(_ program: String) -> Text {
    Text(
      "“\(program) help <命令>”显示命令的选项和示例。",
      "“\(program) help COMMAND” shows the options and examples of a command.")
  }

  static let manualSections = ManualHeadings()
}
