// The columns of a spreadsheet of tasks.

/// A column of a spreadsheet of tasks.
public enum TaskField: Int, HeaderField {
  case number, title, text, section, lead, responsible, cooperating, deadline

  public var headers: [String] {
    switch self {
    case .number: ["序号", "编号", "任务编号", "number", "no", "id"]
    case .title: ["任务", "重点任务", "任务名称", "工作任务", "主要任务", "task", "title"]
    case .text: ["内容", "任务内容", "主要内容", "工作内容", "具体内容", "正文", "text", "content"]
    case .section: ["类别", "分类", "项目", "任务类别", "section", "category"]
    case .lead: ["牵头单位", "牵头部门", "lead"]
    case .responsible: ["责任单位", "责任部门", "负责单位", "单位", "responsible", "department"]
    case .cooperating: ["配合单位", "配合部门", "协作单位", "cooperating"]
    case .deadline: ["完成时限", "完成时间", "时限", "期限", "deadline", "due"]
    }
  }
}
