// What falls due, as an event of a calendar: what it is, who answers for it, the document's wording.

import CommandLineKit
import YanglaoCore

extension CalendarEvent {
  /// The event of something that falls due.
  /// - Parameters:
  ///   - isSample: Whether it rests on sample records: then it must not take the place of a real event.
  ///   - moves: How often records have moved its task's deadline.
  ///   - alarm: How many days before there is an alarm; what is past on `today` has none.
  init(
    _ thing: Obligation, isSample: Bool, moves: Int, today: Day, alarm: Int?, _ language: Language
  ) {
    id = (isSample ? "sample-" : "") + thing.calendarId
    // A revision of the plan may move what an extension did not.
    sequence = moves + thing.plan.revision - 1
    day = thing.due
    summary =
      (thing.kind == .task
        ? "" : Text("【\(thing.kind.term.chinese)】", "[\(thing.kind.term.english)] ")[language])
      + thing.title + thing.closing[language]
    let remark = isSample ? [Text.sampleData[language]] : []
    description = (thing.lines(language) + remark).joined(separator: "\n")
    categories = [thing.kind.term[language], thing.plan.jurisdiction.name]
    status =
      if thing.status == .suspended || thing.state?.status == .suspended { .cancelled } else {
        thing.firm ? .confirmed : .tentative
      }
    self.alarm = thing.due < today || !thing.isOpen ? nil : alarm
  }
}

extension Indicator {
  /// What tells an instance from those of earlier targets that fall due on the same day; empty for the first. Targets of
  /// other days leave it as it is.
  fileprivate func ending(of instance: TargetInstance, in plan: Plan) -> String {
    let twins = instances(from: plan.period.from).count {
      $0.due == instance.due && $0.index < instance.index
    }
    return twins == 0 ? "" : "-\(twins + 1)"
  }
}

extension Obligation {
  /// What the event is called in every file: the reference, and the date on which one of several instances was due first.
  fileprivate var calendarId: String {
    switch thing {
    case .milestone: reference
    case .task: tasks.first?.deadline.recurrence == .once ? reference : "\(reference)#\(firstDue ?? due)"
    case .target(let instance, let indicator, _):
      "\(reference)#\(due)" + indicator.ending(of: instance, in: plan)
    }
  }

  /// That nothing is owed any more, and why, to follow the title; empty while something is.
  fileprivate var closing: Text {
    guard !isOpen else { return Text(verbatim: "") }
    // Of a recurrent task, one instance may be done while the task goes on.
    if kind == .task, status?.isOpen == true, tasks.first?.deadline.recurrence != .once {
      return Text("（本期已办结）", " (done this time)")
    }
    let (chinese, english) = (statusCell.wording(in: .chinese), statusCell.wording(in: .english))
    // No brackets inside brackets.
    return Text(
      chinese.contains("（") ? "，\(chinese)" : "（\(chinese)）",
      english.contains("(") ? ", \(english)" : " (\(english))")
  }

  /// What is known of it, a line each.
  fileprivate func lines(_ language: Language) -> [String] {
    func line(_ title: Text, _ value: String?) -> String? {
      value.flatMap { $0.isEmpty ? nil : title[language] + Wording.colon[language] + $0 }
    }
    let departments = departments.map {
      "\($0.name)\(Text("（\($0.role.term.chinese)）", " (\($0.role.term.english))")[language])"
    }
    return [
      line(Text("编号", "Id"), reference), line(Text("规划", "Plan"), plan.title),
      line(
        Text("单位", "Departments"),
        departments.isEmpty
          ? Text.unassigned[language] : departments.joined(separator: Wording.enumerationComma[language])),
      line(Text("状态", "Status"), statusCell.wording(in: language)),
      line(Text("原定时限", "First due"), firstDue?.description),
      kind == .indicator ? line(Text("目标值", "Target"), asPrinted) : nil,
      kind == .task ? line(Text("文件所写时限", "Deadline as printed"), asPrinted) : nil,
      line(Text("原文", "Wording"), wording),
    ].compactMap(\.self)
  }

  /// The document's wording.
  private var wording: String? {
    switch thing {
    case .task: tasks.first?.text
    case .milestone(let milestone, _): milestone.quotations.first?.text
    case .target(let instance, _, _): instance.target.quotations.first?.text
    }
  }
}
