// 督办单: the letter by which the office chases a department, in Markdown.

import CommandLineKit
import YanglaoCore

/// A supervision letter to one department; its language is that of its readers.
struct UrgeLetter {
  let department: String
  let day: Day
  let tasks: [Urge.Chased]

  var markdown: String {
    var lines = [
      "# 督办单", "", "\(MarkdownText.inline(department))：", "",
      "截至 \(day)，你单位负责的下列 \(tasks.count) 项任务尚未办结，请抓紧办理，并报送进展情况、存在问题和下一步计划。", "",
      "| 编号 | 任务 | 文件 | 完成时限 | 逾期天数 | 状态 | 已催办 |", "| --- | --- | --- | --- | ---: | --- | ---: |",
    ]
    for (plan, task, evaluation) in tasks {
      let state = evaluation.state
      let cells = [
        "\(plan.id)/\(task.id)", task.title, plan.title, (evaluation.overdueSince ?? state.due).description,
        String(evaluation.daysOverdue), state.status.term.chinese, String(state.urges.count + 1),
      ]
      lines.append("| " + cells.map(MarkdownText.inline).joined(separator: " | ") + " |")
    }
    return (lines + [""]).joined(separator: "\n")
  }
}

extension UrgeLetter {
  /// A letter to each department that a name means and that answers for some of the tasks; where none does, to the
  /// name itself.
  static func letters(
    to name: String, about tasks: [Urge.Chased], on day: Day, _ catalogue: Catalogue
  ) -> [UrgeLetter] {
    let meant = (try? catalogue.selection(name))?.departments ?? []
    var order: [Department.ID] = []
    var shares: [Department.ID: [Urge.Chased]] = [:]
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
    return order.map { UrgeLetter(department: $0.name, day: day, tasks: shares[$0] ?? []) }
  }
}
