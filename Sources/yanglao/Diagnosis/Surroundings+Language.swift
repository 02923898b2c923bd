// What is found about the language that is spoken and the characters that the terminal expects.

import CommandLineKit

extension Surroundings {
  var languageFindings: [Finding] { [languageFinding, characterSet] }

  private var languageFinding: Finding {
    let name = Text(
      language == .chinese ? "中文" : "英文", language == .chinese ? "Chinese" : "English")
    let value = language == .chinese ? "zh" : "en"
    guard let decider = languageDecider else {
      return .ok(
        .language, Text("\(name.chinese)（没有变量指明）", "\(name.english) (no variable says)"), value: value)
    }
    return .ok(
      .language, Text("\(name.chinese)（由 \(decider) 决定）", "\(name.english) (by \(decider))"), value: value)
  }

  /// The option, or the variable with its value, that decides on the language.
  private var languageDecider: String? {
    if languageOption != nil { return "--lang" }
    if let named = environment["YANGLAO_LANG"], !named.isEmpty { return "YANGLAO_LANG=\(named.shown)" }
    return first(of: ["LC_ALL", "LC_MESSAGES", "LANG"]).map { "\($0.name)=\($0.value.shown)" }
  }

  private var characterSet: Finding {
    guard let decider = first(of: ["LC_ALL", "LC_CTYPE", "LANG"]) else {
      return .note(
        .characterSet, Text("没有变量指明", "no variable says"),
        advice: Text("export LANG=C.UTF-8，或 zh_CN.UTF-8。", "export LANG=C.UTF-8, or zh_CN.UTF-8."))
    }
    let setting = "\(decider.name)=\(decider.value.shown)"
    if Self.isUTF8(decider.value) {
      return .ok(
        .characterSet, Text("UTF-8（由 \(setting) 决定）", "UTF-8 (by \(setting))"), value: decider.value)
    }
    return .note(
      .characterSet, Text("不是 UTF-8（\(setting)）", "not UTF-8 (\(setting))"), value: decider.value,
      advice: Text(
        "程序只写 UTF-8，终端上的汉字可能是乱码：export \(decider.name)=C.UTF-8。",
        "The program writes UTF-8 alone, which the terminal may garble: export \(decider.name)=C.UTF-8."))
  }

  /// The first of the variables that is set and not empty.
  private func first(of variables: [String]) -> (name: String, value: String)? {
    for name in variables {
      if let value = environment[name], !value.isEmpty { return (name, value) }
    }
    return nil
  }

  /// Whether a locale such as `zh_CN.utf8@pinyin` is one of UTF-8.
  private static func isUTF8(_ locale: String) -> Bool {
    guard let dot = locale.firstIndex(of: ".") else { return false }
    let characterSet = locale[locale.index(after: dot)...].prefix { $0 != "@" }
    return ["utf-8", "utf8"].contains(characterSet.lowercased())
  }
}
