// Where Chinese typesetting breaks no line.

extension Unicode.Scalar {
  /// Whether no line may begin with it: 、，。” and the like.
  var opensNoLine: Bool {
    switch self {
    case "、", "，", "。", "；", "：", "？", "！", "）", "》", "〉", "」", "』", "】", "〕", "〗", "”", "’", "％", "‰", "℃",
      "·", "…", "～", ",", ".", ";", ":", "?", "!", ")", "]", "}", ">", "%":
      true
    default: false
    }
  }

  /// Whether no line may end with it: （《“ and the like.
  var closesNoLine: Bool {
    switch self {
    case "（", "《", "〈", "「", "『", "【", "〔", "〖", "“", "‘", "￥", "(", "［", "[", "{", "<": true
    default: false
    }
  }
}
