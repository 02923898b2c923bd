// The date inside a written deadline, as the last day of what is named.

/// A day, a month, a quarter, a year, or the last of several of them.
struct WrittenDate {
  let day: Day
  /// Whether the words name the end itself, as 底 and 日 do, so that 前 may follow.
  let isAnEnd: Bool

  private typealias Problem = WrittenDeadline.Problem

  /// - Parameter text: Folded, without 前.
  init(_ text: String, in period: Period) throws(WrittenDeadline.Problem) {
    if ["期末", "规划期末", "计划期末", "规划期", "规划期内", "规划期间"].contains(text) {
      (day, isAnEnd) = (period.to, true)
    } else if let end = Self.endOfFiveYears(text) {
      guard end == period.to else { throw .otherFiveYears(end: end) }
      (day, isAnEnd) = (end, true)
    } else if let year = Int(digits: text, 4...4), let end = Day(year: year, month: 12, day: 31) {
      (day, isAnEnd) = (end, false)
    } else if text.first.map({ $0.isASCII && $0.isNumber }) == true, !text.contains("年"),
      !text.contains("月"), case .day(let typed)? = TypedDay(text)
    {
      (day, isAnEnd) = (typed, text.utf8.count >= 8)
    } else if TypedDay.namesNoDay(text) {
      throw .noSuchDay
    } else if let mark = text.firstIndex(where: { "-~〜至到".contains($0) }) {
      self = try Self.end(from: text[..<mark], to: text[mark...].drop { $0 == text[mark] }, in: period)
    } else {
      self = try Self.plain(text[...], year: nil, in: period)
    }
  }

  private init(_ day: Day?, isAnEnd: Bool) throws(WrittenDeadline.Problem) {
    guard let day else { throw .notADeadline }
    (self.day, self.isAnEnd) = (day, isAnEnd)
  }

  /// The end of a stretch: 2—3月份, 2025—2027年, 2026年1月至6月.
  private static func end(
    from first: Substring, to last: Substring, in period: Period
  ) throws(WrittenDeadline.Problem) -> WrittenDate {
    guard first.allSatisfy({ $0.isASCII && $0.isNumber || "年月日".contains($0) }), !first.isEmpty else {
      throw .notADeadline
    }
    let year = first.firstIndex(of: "年").flatMap { Int(digits: first[..<$0], 4...4) }
    let end = try plain(last, year: year, in: period)
    var beginning = String(first)
    if beginning.last?.isNumber == true {
      beginning += Int(digits: first, 4...4) != nil ? "年" : last.contains("月") ? "月" : "日"
    }
    let start = try plain(beginning[...], year: end.day.year, in: period)
    // A beginning is read as its last day, so it lies before the end of what comes later.
    guard start.day < end.day else { throw .notADeadline }
    return end
  }

  /// One date in words.
  /// - Parameter year: The year where the text names none.
  private static func plain(
    _ text: Substring, year: Int?, in period: Period
  ) throws(WrittenDeadline.Problem) -> WrittenDate {
    var rest = text
    var named = year
    if let end = text.firstIndex(of: "年"), let found = Int(digits: text[..<end], 4...4) {
      named = found
      rest = text[text.index(after: end)...]
      if rest.first == "年" { rest.removeFirst() }
      if rest.isEmpty || rest == "内" || rest == "度" {
        return try WrittenDate(Day(year: found, month: 12, day: 31), isAnEnd: false)
      }
    } else if text.first == "年" {
      rest = text.dropFirst()
    }
    guard let (month, dayOfMonth, isAnEnd) = parts(rest, behindYear: rest.startIndex != text.startIndex)
    else { throw .notADeadline }
    guard let year = named ?? period.onlyYear else { throw .yearNeeded }
    let day =
      dayOfMonth.map { Day(year: year, month: month, day: $0) } ?? Day.last(ofMonth: month, year: year)
    if dayOfMonth != nil, day == nil { throw .noSuchDay }
    return try WrittenDate(day, isAnEnd: isAnEnd)
  }

  /// The month, the day of the month where it is not the last one, and whether an end is named.
  private static func parts(_ text: Substring, behindYear: Bool) -> (Int, Int?, Bool)? {
    switch text {
    case "底", "末": return behindYear ? (12, nil, true) : nil
    case "内": return behindYear ? (12, nil, false) : nil
    case "中": return behindYear ? (6, nil, false) : nil
    case "上半年": return (6, nil, false)
    case "上半年底", "上半年末": return (6, nil, true)
    case "下半年": return (12, nil, false)
    case "下半年底", "下半年末": return (12, nil, true)
    default: break
    }
    if let quarter = text.firstRange(of: "季度") {
      let name = text[..<quarter.lowerBound].drop { $0 == "第" }
      let ordinals = ["一", "二", "三", "四"]
      guard let ordinal = ordinals.firstIndex(of: String(name)).map({ $0 + 1 }) ?? Int(digits: name, 1...1),
        (1...4).contains(ordinal), ["", "底", "末"].contains(text[quarter.upperBound...])
      else { return nil }
      return (ordinal * 3, nil, quarter.upperBound < text.endIndex)
    }
    guard let end = text.firstIndex(of: "月"), let month = Int(digits: text[..<end], 1...2) else { return nil }
    let rest = text[text.index(after: end)...]
    switch rest {
    case "", "份", "内", "下旬": return (month, nil, false)
    case "底", "末", "份底", "下旬末": return (month, nil, true)
    case "上旬", "上旬末": return (month, 10, rest != "上旬")
    case "中旬", "中旬末": return (month, 20, rest != "中旬")
    default:
      guard rest.last == "日" || rest.last == "号", let day = Int(digits: rest.dropLast(), 1...2) else {
        return nil
      }
      return (month, day, true)
    }
  }

  /// The last day of a five-year period by its name, such as 十四五末.
  private static func endOfFiveYears(_ text: String) -> Day? {
    let ordinals = ["十二": 2015, "十三": 2020, "十四": 2025, "十五": 2030, "十六": 2035, "十七": 2040]
    guard let year = ordinals[String(text.prefix(2))], text.dropFirst(2).first == "五",
      ["", "末", "期末", "期间", "期内", "时期", "时期末", "规划期", "规划期末", "底"].contains(text.dropFirst(3))
    else { return nil }
    return Day(year: year, month: 12, day: 31)
  }
}

extension Period {
  /// The year that the whole period lies in; nil where there are several, or the beginning is unknown.
  var onlyYear: Int? { from.flatMap { $0.year == to.year ? to.year : nil } }
}
