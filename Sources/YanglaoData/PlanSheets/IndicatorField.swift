// The columns of a spreadsheet of indicators.

/// A column of a spreadsheet of indicators.
public enum IndicatorField: Int, HeaderField {
  case id, name, category, unit, baseline, baselineDate, target, deadline, attribute, tasks

  public var headers: [String] {
    switch self {
    case .id: ["编号", "指标编号", "id"]
    case .name: ["指标", "指标名称", "主要指标", "indicator", "name"]
    case .category: ["分类", "类别", "指标类别", "category"]
    case .unit: ["单位", "计量单位", "unit"]
    case .baseline: ["基期值", "基线值", "现状值", "baseline"]
    case .baselineDate: ["基期", "基期年", "基期时间", "baseline_on", "baseline_date"]
    case .target: ["目标值", "目标", "target"]
    case .deadline: ["完成时限", "完成时间", "时限", "期限", "目标年", "deadline", "due"]
    case .attribute: ["属性", "指标属性", "attribute"]
    case .tasks: ["任务", "对应任务", "所属任务", "tasks", "task"]
    }
  }

  /// 2025年目标值, 目标值（2025年）, 2024年基期值 and the like.
  public static func dated(_ header: String) -> DatedField<Self>? {
    var text = key(header)
    if text.last == ")", let bracket = text.firstIndex(of: "(") {
      text = String(text[text.index(after: bracket)...].dropLast() + text[..<bracket])
    }
    let digits = text.prefix { $0.isASCII && $0.isNumber }
    guard digits.count == 4, let year = Int(digits) else { return nil }
    var rest = text.dropFirst(4)
    if rest.first == "年" { rest.removeFirst() }
    if let first = rest.first, "底末".contains(first) { rest.removeFirst() }
    switch rest {
    case "目标值", "目标", "规划目标", "预期目标":
      return DatedField(field: .target, date: .deadline, year: year, isOnce: false)
    case "基期值", "基线值", "基数", "基础值", "现状值", "现状", "实际值", "完成值":
      return DatedField(field: .baseline, date: .baselineDate, year: year, isOnce: true)
    default: return nil
    }
  }
}
