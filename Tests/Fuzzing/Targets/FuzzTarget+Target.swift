// Written targets and deadlines, a line each: what is read can be written plainly, and is read again.

@testable import YanglaoCore

extension FuzzTarget {
  static let target = FuzzTarget(
    name: "target",
    pieces: WrittenTarget.Vocabulary.prefixes.map(\.word) + WrittenTarget.Vocabulary.suffixes.map(\.word)
      + WrittenTarget.Vocabulary.recurrences.map(\.word) + WrittenTarget.Vocabulary.verbs + [
        "60%", "3个", "2—3个", "新增", "力争", "逐年增加", "达成", "达到", "标准", "1.5万张", "/年", "（含）", "余", "百分点", "-3",
        "至",
        "2027年底", "7月底前", "三季度", "每月", "每年", "“十四五”末", "上半年", "中旬", "年", "月", "日", "前", "2—3月份", "2026年1月至6月",
        "长期坚持", "2027", "02-29", "第",
      ],
    check: { input in
      for line in input.lines(8) {
        if let target = try? WrittenTarget(line) { try check(target) }
        for period in periods { try checkDeadline(line, in: period) }
      }
    })

  private static let periods = ["2021-01-01..2025-12-31", "2023", "0001-01-01..9999-12-31"].compactMap {
    Period(named: $0)
  }

  private static func check(_ target: WrittenTarget) throws {
    for unit in [nil, "%", "张", "万元", target.unit] { _ = try? target.aim(in: unit) }
    let number: String
    switch target.aim {
    case .atLeast(let value): number = "不低于\(value)"
    case .atMost(let value): number = "不高于\(value)"
    case .range(let lower, let upper):
      try require(lower <= upper, "a range goes up")
      number = "\(lower)-\(upper)"
    case .increasing: number = "逐年增加"
    case .achieved: number = "达成"
    }
    let manner = (target.firm ? "" : "力争") + word(target.recurrence) + (target.isAddition ? "新增" : "")
    let written = manner + number + target.unit
    let again = try? WrittenTarget(written)
    try require(
      again?.aim == target.aim && again?.unit == target.unit && again?.recurrence == target.recurrence
        && again?.firm == target.firm && again?.isAddition == target.isAddition,
      "\(written) is read as what it was written from")
  }

  private static func checkDeadline(_ text: String, in period: Period) throws {
    guard let deadline = try? WrittenDeadline(text, in: period) else { return }
    try require(period.contains(deadline.due), "\(deadline.due) lies in the plan's period")
    let isOnce = deadline.recurrence == .once
    try require(isOnce || deadline.due == period.to, "what recurs falls due with the plan")
    let written =
      (deadline.firm ? "" : "力争") + (isOnce ? deadline.due.description : word(deadline.recurrence))
    try require((try? WrittenDeadline(written, in: period)) == deadline, "\(written) is read as it was")
  }

  private static func word(_ recurrence: Recurrence) -> String {
    switch recurrence {
    case .once: ""
    case .monthly: "每月"
    case .quarterly: "每季度"
    case .halfYearly: "每半年"
    case .yearly: "每年"
    }
  }
}
