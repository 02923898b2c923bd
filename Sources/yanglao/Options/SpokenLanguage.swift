// A language as people type it: zh, 中文, en.

import CommandLineKit

/// The languages by the names that people give them.
enum SpokenLanguage: ParameterValue {
  case chinese, english

  static func parse(_ argument: String) throws(InvalidValue) -> SpokenLanguage {
    switch argument.lowercased() {
    case "zh", "zh_cn", "zh-cn", "中文", "汉语", "chinese": return .chinese
    case "en", "en_us", "en-us", "en_gb", "en-gb", "english", "英文", "英语": return .english
    default:
      throw InvalidValue(
        expected: Text("zh 或 en", "zh or en"), nearest: Spelling.nearest(to: argument, among: ["zh", "en"]))
    }
  }

  static var allowedValues: [AllowedValue] {
    [AllowedValue("zh", Text("中文", "Chinese")), AllowedValue("en", Text("英文", "English"))]
  }

  var language: Language { self == .chinese ? .chinese : .english }
}
