// The languages that the program speaks.

/// A language of messages, help and column titles.
public enum Language: String, CaseIterable, Sendable {
  /// 中文, `zh`.
  case chinese = "zh"
  /// English, `en`.
  case english = "en"
}
