// The differences between two plans as a page of words: thing by thing, a line a difference.

import CommandLineKit
import YanglaoCore

/// A page on what differs.
struct PlanDifferencePage {
  private(set) var lines: [String] = []

  init(_ difference: PlanDifference, _ before: Plan, _ after: Plan, _ language: Language) {
    func name(_ plan: Plan) -> String {
      Text("\(plan.id) 第 \(plan.revision) 版", "\(plan.id) revision \(plan.revision)")[language]
    }
    lines.append(
      "\(name(before)) → \(name(after))" + Wording.colon[language] + difference.counts[language])
    var last: String?
    for change in difference.changes {
      let thing = "\(change.kind.rawValue) \(change.id)"
      let title = Self.title(of: change, before, after)
      let heading =
        change.kind == .plan
        ? change.kind.term[language]
        : "\(change.kind.term[language]) \(change.id)"
          + (title.map { $0 == change.id ? "" : "  \($0)" } ?? "")
      if thing != last { lines += ["", heading] }
      last = thing
      lines.append("  " + change.sentence(language))
    }
  }

  /// What the thing that differs is called.
  private static func title(of change: PlanDifference.Change, _ before: Plan, _ after: Plan) -> String? {
    let parts = change.id.split(separator: "/", maxSplits: 1).map(String.init)
    func title(in plan: Plan) -> String? {
      switch change.kind {
      case .plan: plan.title
      case .section: plan.section(change.id)?.title
      case .task: plan.task(change.id)?.title
      case .indicator: plan.indicator(change.id)?.name
      case .passage: plan.passage(change.id)?.title
      case .milestone:
        parts.first.flatMap(plan.task)?.milestones.first { $0.id == parts.last }?.title
      case .project: nil
      }
    }
    return title(in: after) ?? title(in: before)
  }
}
