// Numbers in words inside a text: 百分之六十, 一百二十张; 三级 and 统一 are none.

/// Tells numbers in words from words that are written like them.
enum WordedNumber {
  /// Whether a text says how much or how many: 百分之六十以上, 一百二十张床位, 三个; not which one, as 三级甲等, 五星级,
  /// 第三类 and 十五五 do, nor each one, as 一户一策 does.
  static func stands(in text: String) -> Bool {
    if text.contains("分之") { return true }
    let characters = Array(text)
    var start = 0
    while let first = characters[start...].firstIndex(where: numerals.contains) {
      let end = characters[first...].firstIndex { !numerals.contains($0) } ?? characters.count
      let isOrdinal = first > 0 && characters[first - 1] == "第"
      if !isOrdinal, counts(characters[first..<end], before: characters[end...]) { return true }
      start = end
    }
    return false
  }

  private static func counts(_ number: ArraySlice<Character>, before rest: ArraySlice<Character>) -> Bool {
    guard let next = rest.first else { return true }
    if classes.contains(next) || fiveYears.contains(String(number)) { return false }
    if number.count > 1 { return true }
    let isEach = number.first == "一" && rest.dropFirst().first == "一"
    return !isEach && things.contains(next)
  }

  private static let numerals = Set("〇零一二两三四五六七八九十百千万亿")
  /// What stands behind the number of a class, and not behind that of things.
  private static let classes = Set("级类等星甲乙丙档流型")
  private static let things = Set("张个名人家所户处床座间次场件套台项辆条支亩元成倍")
  private static let fiveYears: Set = ["十二五", "十三五", "十四五", "十五五", "十六五", "十七五"]
}
