// What a revision does to what was recorded before it, in lines for whoever revises.

import CommandLineKit
import YanglaoCore

/// What an office should know of a revision that goes with its records: things that have them under another name or are
/// gone, due dates that were past, and extensions that stand.
struct RevisionNotes {
  /// How many lines there are at most, but for one that counts the others.
  private static let told = 20

  private(set) var lines: [Text] = []

  /// - Parameters:
  ///   - old: The revision that was in force.
  ///   - new: The one that takes its place.
  init(from old: Plan, to new: Plan, on day: Day, in ledger: any Ledger) throws {
    for (before, task) in pairs(old.tasks, new.tasks, id: \.id) {
      try compare(before, task, of: new, in: ledger)
    }
    for (before, indicator) in pairs(old.indicators, new.indicators, id: \.id) {
      try compare(before, indicator, from: old, to: new, on: day, in: ledger)
    }
    try tellOfRemoved(from: old, to: new, in: ledger)
    let others = lines.count - Self.told
    if others > 0 {
      lines.removeLast(others)
      lines.append(
        Text("注意：这样的事还有 \(others) 件。", "Note: there are \(others) more of these."))
    }
  }

  private mutating func compare(
    _ old: PolicyTask, _ new: PolicyTask, of plan: Plan, in ledger: any Ledger
  ) throws {
    let milestones = pairs(old.milestones, new.milestones, id: \.id).filter { $0.title != $1.title }
    guard old.title != new.title || old.deadline.due != new.deadline.due || !milestones.isEmpty else {
      return
    }
    let records = try ledger.effectiveRecords(of: .task(plan: plan.id, id: new.id), on: .last)
    let reference = "\(plan.id)/\(new.id)"
    if old.title != new.title { rename(reference, old.title, new.title, records.count) }
    for (before, milestone) in milestones {
      rename("\(reference)/\(milestone.id)", before.title, milestone.title, records.count(on: milestone))
    }
    let extensions = records.compactMap { record -> Day? in
      if case .extended(let until, _) = record.draft.content { until } else { nil }
    }
    if let until = extensions.last, old.deadline.due != new.deadline.due, until > new.deadline.due {
      lines.append(
        Text(
          "注意：\(reference) 的时限改为 \(new.deadline.due)，但此前已延期至 \(until)，仍以延期为准；用“yanglao undo”撤回延期后以新时限为准。",
          "Note: \(reference) is due on \(new.deadline.due) now, but was extended to \(until) before, which stands; “yanglao undo” takes the extension back."
        ))
    }
  }

  private mutating func compare(
    _ before: Indicator, _ indicator: Indicator, from old: Plan, to new: Plan, on day: Day,
    in ledger: any Ledger
  ) throws {
    let instances = indicator.instances(from: new.period.from)
    // A target that ended before the revision is of the years before it.
    let hasEnded = instances.contains { $0.target.recurrence != .once && $0.target.due < day }
    let isJudgedAnew =
      !hasEnded
      && before.instances(from: old.period.from).contains { instance in
        instance.due < day && instance.target.recurrence != .once
          && !instances.contains { $0.due == instance.due && $0.target.aim == instance.target.aim }
      }
    guard before.name != indicator.name || isJudgedAnew else { return }
    let records = try ledger.effectiveRecords(of: .indicator(plan: new.id, id: indicator.id), on: .last)
    let reference = "\(new.id)/\(indicator.id)"
    if before.name != indicator.name { rename(reference, before.name, indicator.name, records.count) }
    if isJudgedAnew, !records.isEmpty {
      lines.append(
        Text(
          "注意：\(reference) 每期的目标改了，已到期的各期也按新目标判定；要各按当时的目标，在新版中并列写出原目标（due 为其最后一期）和新目标。",
          "Note: the recurrent target of \(reference) changed, and what fell due before is judged by the new one, too; to keep both, let the revision have the old target (due with its last instance) beside the new one."
        ))
    }
  }

  /// Tells of what has records and is not in the revision; with a task, its milestones.
  private mutating func tellOfRemoved(from old: Plan, to new: Plan, in ledger: any Ledger) throws {
    let kept = Dictionary(new.tasks.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    for task in old.tasks {
      let milestones = kept[task.id].map { missing(task.milestones, in: $0.milestones, id: \.id) }
      if milestones?.isEmpty == true { continue }
      let records = try ledger.effectiveRecords(of: .task(plan: new.id, id: task.id), on: .last)
      let reference = "\(new.id)/\(task.id)"
      guard let milestones else {
        remove(reference, task.title, records.count)
        continue
      }
      for milestone in milestones {
        remove("\(reference)/\(milestone.id)", milestone.title, records.count(on: milestone))
      }
    }
    for indicator in missing(old.indicators, in: new.indicators, id: \.id) {
      let records = try ledger.effectiveRecords(of: .indicator(plan: new.id, id: indicator.id), on: .last)
      remove("\(new.id)/\(indicator.id)", indicator.name, records.count)
    }
  }

  private mutating func remove(_ reference: String, _ name: String, _ records: Int) {
    tell(of: records) { count in
      Text(
        "注意：撤销的 \(reference)“\(name.shown)”有 \(count.chinese)，保留在台账中，不再统计；误删的，再修订一次，用原编号加回。",
        "Note: \(reference) “\(name.shown)” is gone and has \(count.english), kept in the ledger and counted no more; another revision with its id brings it back."
      )
    }
  }

  private mutating func rename(_ reference: String, _ old: String, _ new: String, _ records: Int) {
    tell(of: records) { count in
      Text(
        "注意：\(reference) 由“\(old.shown)”改为“\(new.shown)”，\(count.chinese)随编号归于后者；若不是同一件事，应给新的编号。",
        "Note: \(reference) was “\(old.shown)” and is “\(new.shown)” now, with \(count.english); what is not the same needs an id of its own."
      )
    }
  }

  /// Adds what is said of a number of records, in words; nothing where there are none.
  private mutating func tell(of records: Int, _ note: (Text) -> Text) {
    guard records > 0 else { return }
    lines.append(note(Text.count(records, "\(records) 条记录", "record")))
  }
}

/// The things of both lists that have the same id, in the order of the later one.
private func pairs<Thing>(_ old: [Thing], _ new: [Thing], id: (Thing) -> String) -> [(Thing, Thing)] {
  let known = Dictionary(old.map { (id($0), $0) }, uniquingKeysWith: { first, _ in first })
  return new.compactMap { thing in known[id(thing)].map { ($0, thing) } }
}

/// The things of a list of which another has none with the same id.
private func missing<Thing>(_ things: [Thing], in others: [Thing], id: (Thing) -> String) -> [Thing] {
  let known = Set(others.map(id))
  return things.filter { !known.contains(id($0)) }
}

extension [Record] {
  /// How many of the records report on a milestone of their task.
  fileprivate func count(on milestone: Milestone) -> Int { count { $0.report?.milestone == milestone.id } }
}
