// The fields that an imported row may have, and the headers that stand for them.

import YanglaoCore

/// A field of an imported row.
public enum ImportField: Int, HeaderField {
  case indicator, value, numerator, denominator, asOf, department, unit, plan, source, note
  case task, status, percent, progress, problems, next, by
  /// Columns of exports: that a value was recorded as achieved, why, and by which record it was replaced.
  case achieved, reason, replacedBy
  /// The id of an indicator or a task, whichever the other fields of its row are for.
  case id
  /// The id or the title of a milestone of the row's task.
  case milestone
  /// The name of what the row's id is of.
  case name

  /// The headers that stand for the field, the usual ones first: the Chinese, then the English.
  public var headers: [String] {
    switch self {
    case .indicator: ["指标", "指标编号", "指标名称", "indicator"]
    case .value: ["数值", "指标值", "完成值", "值", "value"]
    case .numerator: ["分子", "numerator"]
    case .denominator: ["分母", "denominator"]
    case .asOf:
      ["截至日期", "截止日期", "截至时间", "截止时间", "日期", "统计日期", "统计时点", "时间", "as_of", "date", "on"]
    case .department: ["单位", "责任单位", "填报单位", "department"]
    case .unit: ["计量单位", "unit"]
    case .plan: ["规划", "plan"]
    case .source: ["来源", "数据来源", "佐证", "证明材料", "source", "evidence"]
    case .note: ["备注", "说明", "note"]
    case .task: ["任务", "任务编号", "重点任务", "task"]
    case .status: ["状态", "进展状态", "步骤", "status", "step"]
    case .percent: ["进度", "进度（%）", "完成进度", "百分比", "完成百分比", "percent"]
    case .progress: ["进展情况", "工作进展", "progress"]
    case .problems: ["存在问题", "问题", "problems"]
    case .next: ["下一步计划", "下一步工作", "next"]
    case .by: ["填报人", "记录人", "by"]
    case .achieved: ["达成", "achieved"]
    case .reason: ["原因", "reason"]
    case .replacedBy: ["被替代", "replaced_by"]
    case .id: [Self.number, "id"]
    case .milestone: ["节点", "节点编号", "milestone"]
    case .name: ["名称", "标题", "name", "title"]
    }
  }

  /// The fields that say which indicator or task a row is of.
  static let subjectFields: [ImportField] = [.indicator, .task, .id]

  /// The fields that make a row a report on a task.
  public static let reportFields: [ImportField] = [.status, .percent, .progress, .problems, .next]

  /// The fields that can say why a task is suspended or sent back, the first one first.
  public static let reasonFields: [ImportField] = [.reason, .note, .problems]

  /// The fields that hold a value of an indicator.
  static let valueFields: [ImportField] = [.value, .numerator, .denominator, .achieved]

  /// Whether a header says that the column has ids, beside which another one may have names.
  static func isOfIds(_ header: String) -> Bool { idHeaders.contains(key(header)) }

  private static let idHeaders = Set(["指标编号", "任务编号"].map(key))

  /// Whether a header is the Chinese one of ids, under which many tables number their rows.
  static func isNumber(_ header: String) -> Bool { key(header) == number }

  private static let number = "编号"

  /// The field that a header stands for, whatever its width, case, spaces, hyphens and underscores.
  init?(header: String) {
    guard let field = Self.byHeader[Self.key(header)] else { return nil }
    self = field
  }

  private static let byHeader: [String: ImportField] = {
    var fields: [String: ImportField] = [:]
    for field in allCases { for header in field.headers { fields[key(header)] = field } }
    return fields
  }()
}
