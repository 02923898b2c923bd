// The columns of a spreadsheet of indicators.

/// A column of a spreadsheet of indicators.
public enum IndicatorField: Int, HeaderField {
  case id, name, category, unit, baseline, baselineDate, target, deadline, attribute, tasks

  public var headers: [String] {
    switch self {
    case .id: ["编号", "指标编号", "id"]
    case .name: ["指标", "指标名称", "indicator", "name"]
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
}
