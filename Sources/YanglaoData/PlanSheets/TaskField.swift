// The columns of a spreadsheet of tasks and of one of indicators.

/// A column of a spreadsheet of tasks.
public enum TaskField: Int, HeaderField {
  case number, title, text, section, lead, responsible, cooperating, deadline

  public var headers: [String] {
    switch self {
    case .number: ["序号", "编号", "任务编号", "number", "no", "id"]
    case .title: ["任务", "重点任务", "任务名称", "工作任务", "task", "title"]
    case .text: ["内容", "任务内容", "主要内容", "工作内容", "具体内容", "正文", "text", "content"]
    case .section: ["类别", "分类", "项目", "任务类别", "section", "category"]
    case .lead: ["牵头单位", "牵头部门", "lead"]
    case .responsible: ["责任单位", "责任部门", "单位", "responsible", "department"]
    case .cooperating: ["配合单位", "配合部门", "协作单位", "cooperating"]
    case .deadline: ["完成时限", "完成时间", "时限", "期限", "deadline", "due"]
    }
  }
}

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
