// 督办单: the letter by which the office chases a department, in Markdown.

import CommandLineKit
import YanglaoCore

/// A supervision letter to one department; its language is that of its readers.
struct UrgeLetter {
  /// The department it is for; of no place where a name means nobody who answers.
  let department: Department.ID
  let day: Day
  let tasks: [ChasedTasks.Chased]
  /// Whether a chase was of the department that the letter is for.
  private let concerns: (_ chase: Record) -> Bool

  var markdown: String {
    var lines = [
      "# 督办单", "", "\(MarkdownText.inline(department.name))：", "",
      "截至 \(day)，你单位承担的下列 \(tasks.count) 项任务尚未办结，请抓紧办理，并报送进展情况、存在问题和下一步计划。", "",
      "| 编号 | 任务 | 文件 | 角色 | 完成时限 | 逾期天数 | 状态 | 催办次数 |",
      "| --- | --- | --- | --- | --- | ---: | --- | ---: |",
    ]
    for chased in tasks {
      let cells = [taskCells(chased)] + overdueMilestones(of: chased).map { milestoneCells($0, of: chased) }
      lines += cells.map { "| " + $0.map(MarkdownText.inline).joined(separator: " | ") + " |" }
    }
    return (lines + [""]).joined(separator: "\n")
  }

  private func taskCells(_ chased: ChasedTasks.Chased) -> [String] {
    let (plan, task, evaluation) = chased
    let state = evaluation.state
    var due = (evaluation.overdueSince ?? state.due).description
    if state.due != state.firstDue, evaluation.overdueSince ?? state.due == state.due {
      due += "（原定 \(state.firstDue)）"
    }
    let role = (task.departments + state.assigned).first { $0.name.hasBytes(of: department.name) }?.role
    return [
      "\(plan.id)/\(task.id)", task.title, plan.title, role?.term.chinese ?? "", due,
      String(evaluation.daysOverdue), state.status.term.chinese,
      String(state.urges.count(where: concerns) + 1),
    ]
  }

  private func overdueMilestones(of chased: ChasedTasks.Chased) -> [Milestone] {
    chased.task.milestones.filter { $0.due < day && chased.evaluation.state.state(of: $0).isOpen }
  }

  private func milestoneCells(_ milestone: Milestone, of chased: ChasedTasks.Chased) -> [String] {
    let status = chased.evaluation.state.status(of: milestone)
    return [
      "\(chased.plan.id)/\(chased.task.id)/\(milestone.id)", "节点：\(milestone.title)", "", "",
      milestone.due.description, String(milestone.due.days(until: day)), status.term.chinese, "",
    ]
  }
}

extension UrgeLetter {
  /// A letter to each department that a name means and that answers for some of the tasks; where none does, to the
  /// name itself.
  static func letters(
    to name: String, about tasks: [ChasedTasks.Chased], on day: Day, _ catalogue: Catalogue
  ) -> [UrgeLetter] {
    let meant = (try? catalogue.selection(name))?.departments ?? []
    var order: [Department.ID] = []
    var shares: [Department.ID: [ChasedTasks.Chased]] = [:]
    for thing in tasks {
      let answering = (thing.task.departments + thing.evaluation.state.assigned).map {
        Department.ID(code: thing.plan.jurisdiction.code, name: $0.name)
      }
      let own = meant.intersection(answering).sorted { $0.name.utf8.lexicographicallyPrecedes($1.name.utf8) }
      for id in own.isEmpty ? [Department.ID(code: "", name: name)] : own {
        if shares[id] == nil { order.append(id) }
        shares[id, default: []].append(thing)
      }
    }
    return order.map { id in
      UrgeLetter(department: id, day: day, tasks: shares[id] ?? []) { chase in
        chase.draft.department.map { $0.hasBytes(of: id.name) || $0.hasBytes(of: name) } ?? true
      }
    }
  }
}
