// The words of the domain in both languages, each said once.

import CommandLineKit
import YanglaoCore

extension Plan.Kind {
  var term: Text {
    switch self {
    case .fiveYearPlan: Text("五年规划", "five-year plan")
    case .actionPlan: Text("行动计划", "action plan")
    case .workPlan: Text("工作方案", "work plan")
    case .taskList: Text("任务清单", "task list")
    }
  }
}

extension Jurisdiction.Level {
  var term: Text {
    switch self {
    case .province: Text("省级", "province")
    case .city: Text("地级市", "city")
    case .district: Text("市辖区", "district")
    case .county: Text("县", "county")
    case .countyLevelCity: Text("县级市", "county-level city")
    case .township: Text("乡镇", "township")
    }
  }
}

extension Role {
  var term: Text {
    switch self {
    case .lead: Text("牵头", "lead")
    case .responsible: Text("责任", "responsible")
    case .cooperating: Text("配合", "cooperating")
    }
  }
}

extension Deadline.Basis {
  var term: Text {
    switch self {
    case .printed: Text("文件写明", "printed")
    case .plan: Text("随规划到期", "with its plan")
    }
  }
}

extension Recurrence {
  var term: Text {
    switch self {
    case .once: Text("一次", "once")
    case .monthly: Text("每月", "monthly")
    case .quarterly: Text("每季", "quarterly")
    case .halfYearly: Text("每半年", "half-yearly")
    case .yearly: Text("每年", "yearly")
    }
  }
}

extension Obligation.Kind {
  var term: Text {
    switch self {
    case .task: Text("任务", "task")
    case .milestone: Text("节点", "milestone")
    case .indicator: Text("指标", "indicator")
    }
  }
}

extension Indicator.Kind {
  var term: Text {
    switch self {
    case .share: Text("比例", "share")
    case .count: Text("数量", "count")
    case .ratio: Text("比率", "ratio")
    case .amount: Text("总量", "amount")
    case .achievement: Text("达成", "achievement")
    }
  }
}

extension Indicator.Attribute {
  var term: Text {
    switch self {
    case .binding: Text("约束性", "binding")
    case .expected: Text("预期性", "expected")
    case .absent: Text("未注明", "not stated")
    }
  }
}

extension Indicator.Counting {
  var term: Text {
    switch self {
    case .level: Text("现状值", "level")
    case .sincePlanStart: Text("规划期累计", "since the plan began")
    case .withinYear: Text("年度累计", "within the year")
    }
  }
}

extension Comparator {
  var term: Text {
    switch self {
    case .atLeast: Text("不低于", "at least")
    case .atMost: Text("不高于", "at most")
    case .range: Text("区间", "range")
    case .increasing: Text("逐年增加", "increasing")
    case .achieved: Text("达成", "achieved")
    }
  }
}

extension Measure.Direction {
  var term: Text {
    switch self {
    case .up: Text("越高越好", "higher is better")
    case .down: Text("越低越好", "lower is better")
    }
  }
}

extension Passage.Kind {
  var term: Text {
    switch self {
    case .goals: Text("目标", "goals")
    case .box: Text("专栏", "box")
    case .table: Text("指标表", "table")
    case .annex: Text("附件", "annex")
    case .safeguard: Text("保障措施", "safeguards")
    case .background: Text("发展基础", "background")
    }
  }
}

extension Reference {
  /// What kind of thing it is, as a sentence says it.
  var noun: Text {
    switch self {
    case .plan: Text("规划", "a plan")
    case .task: Text("任务", "a task")
    case .indicator: Text("指标", "an indicator")
    case .measure: Text("指标概念", "a measure")
    case .family: Text("单位系统", "a family of departments")
    case .department: Text("单位", "a department")
    }
  }
}

extension SearchHit.Kind {
  var term: Text {
    switch self {
    case .plan: Text("规划", "plan")
    case .section: Text("类别", "section")
    case .passage: Text("段落", "passage")
    case .task: Text("任务", "task")
    case .milestone: Text("节点", "milestone")
    case .project: Text("项目", "project")
    case .standard: Text("标准", "standard")
    case .indicator: Text("指标", "indicator")
    case .irregularity: Text("文件疑误", "irregularity")
    }
  }
}

extension TaskStatus {
  var term: Text {
    switch self {
    case .notReported: Text("未报送", "not reported")
    case .notStarted: Text("未开始", "not started")
    case .inProgress: Text("推进中", "in progress")
    case .reportedDone: Text("已报办结", "reported done")
    case .verified: Text("已销号", "verified")
    case .suspended: Text("中止", "suspended")
    }
  }
}

extension TaskStep {
  var term: Text {
    switch self {
    case .notStarted: Text("未开始", "not started")
    case .inProgress: Text("进展", "progress")
    case .done: Text("办结", "done")
    case .verify: Text("销号", "verified")
    case .sendBack: Text("退办", "returned")
    case .suspend: Text("中止", "suspended")
    case .resume: Text("恢复", "resumed")
    }
  }

  /// What is done to a task by the step: 报办结, reported done.
  var action: Text {
    switch self {
    case .notStarted, .inProgress: Text("报送进展", "reported on")
    case .done: Text("报办结", "reported done")
    case .verify: Text("销号", "verified")
    case .sendBack: Text("退办", "sent back")
    case .suspend: Text("中止", "suspended")
    case .resume: Text("恢复", "resumed")
    }
  }

  /// The command that takes the step.
  var command: String {
    switch self {
    case .notStarted, .inProgress: "update"
    default: rawValue
    }
  }
}

extension Verdict {
  var term: Text {
    switch self {
    case .met: Text("达标", "met")
    case .metLate(let day): Text("逾期达标（\(day)）", "met late (\(day))")
    case .onTrack: Text("正常", "on track")
    case .behind: Text("滞后", "behind")
    case .atRisk: Text("有风险", "at risk")
    case .unknownPace: Text("进度不明", "unknown pace")
    case .stale: Text("数据陈旧", "stale")
    case .missed: Text("未达标", "missed")
    case .noData: Text("无数据", "no data")
    case .notAssessable: Text("无法判定", "not assessable")
    }
  }
}

extension RecordContent.Kind {
  var term: Text {
    switch self {
    case .observation: Text("填报值", "value")
    case .report: Text("进展报送", "report")
    case .extended: Text("延期", "extension")
    case .assignment: Text("指定单位", "assignment")
    case .unassignment: Text("取消指定", "unassignment")
    case .urge: Text("催办", "chase")
    case .withdrawal: Text("撤回", "withdrawal")
    }
  }
}

extension ObligationReport.Grouping {
  var term: Text {
    switch self {
    case .department: Text("单位", "department")
    case .family: Text("部门系统", "department family")
    case .plan: Text("规划", "plan")
    case .section: Text("类别", "section")
    case .year: Text("年份", "year")
    }
  }
}

extension Text {
  /// A term as the title of a column.
  var asTitle: Text { Text(chinese, english.prefix(1).uppercased() + english.dropFirst()) }
}

extension Note {
  /// The remark as a text in both languages, the Chinese one standing in where no other was written.
  var text: Text { Text(chinese, english ?? chinese) }
}

extension Text {
  /// What tasks stand under whose document names nobody.
  static let unassigned = Text("未明确责任单位", "no department named")
}
