// What pages say of earlier revisions of a plan and of the end of its tracking; nothing where there is neither.

import CommandLineKit
import YanglaoCore

extension SheetMaker {
  /// That a thing was removed.
  func removed(_ revision: Int?) -> [SheetField] {
    [
      SheetField(
        "removed_in", Text("撤销", "Removed"),
        revision.map {
          .term(key: String($0), Text("在第 \($0) 版中撤销", "in revision \($0)"))
        } ?? .absent, style: .bold)
    ]
  }

  /// The end of a plan's tracking.
  func closing(of plan: Plan) -> [SheetField] {
    let closing = plan.history.closing
    return [
      field("closed_on", Text("结束跟踪", "Tracking ended"), .day(closing?.on)),
      field("closed_because", Text("结束原因", "Because"), .text(closing?.reason)),
    ]
  }

  /// The targets that an indicator had before, each with what would be said of it now.
  func earlierTargets(of indicator: Indicator, in plan: Plan) -> [SheetField] {
    [
      field(
        "earlier_targets", Text("调整前的目标值", "Targets before"),
        .list(
          indicator.replacedTargets.map { before, target -> SheetValue in
            let evaluation = indicator.before(before).flatMap {
              standing.evaluation(of: target, of: $0, in: plan)
            }
            return .fields([
              field("until_revision", Text("至第几版", "Until revision"), .integer(before.revision)),
              field("aim", Text("目标值", "Target"), .text(target.aim.wording(unit: before.unit, language))),
              due(target.due),
              field(
                "verdict", Text("判定", "Verdict"),
                evaluation.map { .term(key: $0.verdict.name, $0.verdict.term) } ?? .absent),
              field(
                "reason", Text("依据", "Reason"),
                evaluation.map { .term(key: $0.reason.name, $0.because) } ?? .absent),
            ])
          }))
    ]
  }
}
