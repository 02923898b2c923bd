// Days and periods as people type them.

/// A day that somebody typed: a date, or whatever day it is when it is asked for.
public enum TypedDay: Hashable, Sendable {
  case today
  case day(Day)

  /// Reads a day that somebody typed.
  ///
  /// 2026-06-30, 2026/6/30, 2026.6.30, 20260630, 2026年6月30日; a month or a year stands for its last day:
  /// 2026-06, 2026年6月, 2026年6月底, 2026年, 2026年底; 今天 and `today` wait for ``day(today:)``. Full-width
  /// digits count as half-width ones. Returns nil for anything else, and for days that do not exist.
  public init?(_ text: String) {
    guard text.utf8.count <= 80 else { return nil }
    let folded = FoldedText(text).description
    if folded == "今天" || folded == "今日" || folded == "today" {
      self = .today
      return
    }
    guard let date = TypedDate(folded) else { return nil }
    let day: Day? =
      switch (date.month, date.day) {
      case (let month?, let day?): Day(year: date.year, month: month, day: day)
      case (let month?, nil): Day.last(ofMonth: month, year: date.year)
      default: Day(year: date.year, month: 12, day: 31)
      }
    guard let day else { return nil }
    self = .day(day)
  }

  /// Whether a text has a day's form, and there is no such day: 2026-02-30.
  static func namesNoDay(_ text: String) -> Bool {
    guard text.utf8.count <= 80, let date = TypedDate(FoldedText(text).description),
      let month = date.month, let day = date.day
    else { return false }
    return Day(year: date.year, month: month, day: day) == nil
  }

  /// The day that is meant, where it is now `today`.
  public func day(today: Day) -> Day {
    switch self {
    case .today: today
    case .day(let day): day
    }
  }
}

/// The numbers of a typed date.
private struct TypedDate {
  let year: Int
  let month: Int?
  let day: Int?

  init?(_ text: String) {
    if let number = Int(digits: text, 8...8) {
      (year, month, day) = (number / 10_000, number / 100 % 100, number % 100)
      return
    }
    for separator: Character in ["-", "/", "."] where text.contains(separator) {
      let parts = text.split(separator: separator, omittingEmptySubsequences: false)
      guard (2...3).contains(parts.count), let year = Int(digits: parts[0], 4...4),
        let month = Int(digits: parts[1], 1...2)
      else { return nil }
      guard parts.count == 3 else {
        (self.year, self.month, day) = (year, month, nil)
        return
      }
      guard let day = Int(digits: parts[2], 1...2) else { return nil }
      (self.year, self.month, self.day) = (year, month, day)
      return
    }
    guard let yearEnd = text.firstIndex(of: "年"), let year = Int(digits: text[..<yearEnd], 4...4) else {
      return nil
    }
    self.year = year
    var rest = text[text.index(after: yearEnd)...]
    guard let monthEnd = rest.firstIndex(of: "月") else {
      guard rest.isEmpty || rest == "底" || rest == "末" else { return nil }
      (month, day) = (nil, nil)
      return
    }
    guard let month = Int(digits: rest[..<monthEnd], 1...2) else { return nil }
    self.month = month
    rest = rest[rest.index(after: monthEnd)...]
    guard !(rest.isEmpty || rest == "底" || rest == "末" || rest == "份") else {
      day = nil
      return
    }
    guard rest.last == "日" || rest.last == "号", let day = Int(digits: rest.dropLast(), 1...2) else {
      return nil
    }
    self.day = day
  }
}

extension Int {
  /// The number that as many ASCII digits as `lengths` allows make; nil for anything else.
  init?(digits text: some StringProtocol, _ lengths: ClosedRange<Int>) {
    guard lengths.contains(text.utf8.count), text.utf8.allSatisfy({ (48...57).contains($0) }) else {
      return nil
    }
    self.init(text)
  }
}

extension Period {
  /// Reads a period that somebody named: 2026-11, 2026-Q4, 2026-H2, 2026, or 2026-01-01..2026-03-31.
  ///
  /// So are 2026年, 2026年11月, 2026年第四季度, 2026年下半年 and full-width digits, with 至 between two days, as reports name
  /// their periods; two of these with .. or 至 between them are the first to the last day of both. Returns nil for anything
  /// else.
  public init?(named text: String) {
    guard text.utf8.count <= 80 else { return nil }
    let folded = FoldedText(text).description
    if let dots = folded.firstRange(of: "..") ?? folded.firstRange(of: "至") {
      let (first, last) = (String(folded[..<dots.lowerBound]), String(folded[dots.upperBound...]))
      guard let from = Day(iso: first) ?? Period(name: first)?.from,
        let to = Day(iso: last) ?? Period(name: last)?.to
      else { return nil }
      self.init(from: from, to: to)
    } else {
      self.init(name: folded)
    }
  }

  /// Reads the folded name of a month, a quarter, a half or a year.
  private init?(name folded: String) {
    if let year = Int(digits: folded.prefix(4), 4...4) {
      let rest = folded.dropFirst(4)
      let part = rest.first == "年" || rest.first == "-" ? rest.dropFirst() : rest
      if let months = part.isEmpty && rest.first != "-" ? 1...12 : Self.months(named: part) {
        self.init(year: year, months: months)
        return
      }
    }
    guard let date = TypedDate(folded), let month = date.month, date.day == nil else { return nil }
    self.init(year: date.year, months: month...month)
  }

  /// The months of a half or a quarter of a year: q4, h2, 四季度, 第4季度, 下半年.
  private static func months(named part: Substring) -> ClosedRange<Int>? {
    switch part {
    case "h1", "上半年": return 1...6
    case "h2", "下半年": return 7...12
    default: break
    }
    let name: Substring
    if part.first == "q" {
      name = part.dropFirst()
    } else if part.hasSuffix("季度") {
      name = (part.first == "第" ? part.dropFirst() : part).dropLast(2)
    } else {
      return nil
    }
    let ordinal =
      ["一", "二", "三", "四"].firstIndex(of: String(name)).map { $0 + 1 } ?? Int(digits: name, 1...1)
    guard let ordinal, (1...4).contains(ordinal) else { return nil }
    return ordinal * 3 - 2...ordinal * 3
  }

  private init?(year: Int, months: ClosedRange<Int>) {
    guard let from = Day(year: year, month: months.lowerBound, day: 1),
      let to = Day.last(ofMonth: months.upperBound, year: year)
    else { return nil }
    self.init(from: from, to: to)
  }
}
