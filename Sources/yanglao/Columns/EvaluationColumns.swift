// The columns of how an indicator is judged: value, pace, verdict, reason. Every list of indicators has them.

import CommandLineKit
import YanglaoCore

enum EvaluationColumns {
  /// The columns of the figures that a verdict rests on.
  /// - Parameters:
  ///   - method: How the pace is judged: lists show its figures and leave out those of the other method.
  ///   - evaluation: What is said of a row's indicator; nil where nothing is.
  static func columns<Row>(
    _ method: PaceMethod, of evaluation: @escaping @Sendable (Row) -> IndicatorEvaluation?
  ) -> [Column<Row>] {
    [
      Column(
        "attainment", Text("达成率", "Attainment"), .decimal,
        Text(
          "目标到期为止（没有的，之后）最后一个填报值÷目标值",
          "the last value by the day on which the target is due, or behind it where there is none, ÷ target"),
        shownByDefault: false
      ) {
        .digits(evaluation($0)?.attainmentDigits)
      },
      Column(
        "progress", Text("进度", "Progress"), .decimal,
        Text("（填报值－起点）÷（目标值－起点）", "(value − start) ÷ (target − start)"),
        shownByDefault: method == .linear
      ) {
        .digits(evaluation($0)?.pace?.shares?.digits.progress)
      },
      Column(
        "elapsed", Text("时间", "Elapsed"), .decimal,
        Text("（当日－起点日）÷（到期日－起点日）", "(day − start) ÷ (due − start)"),
        shownByDefault: method == .linear
      ) {
        .digits(evaluation($0)?.pace?.shares?.digits.elapsed)
      },
      Column(
        "expected", Text("应达", "Expected"), .decimal,
        Text("从起点到目标的直线在当日的值", "value of the straight line from the start to the target on the day"),
        shownByDefault: false
      ) {
        .digits(evaluation($0)?.expectedDigits)
      },
      Column(
        "growth_ratio", Text("增长之比", "Growth ratio"), .decimal,
        Text("实际年均复合增长÷所需年均复合增长", "observed compound annual growth ÷ required"),
        shownByDefault: method == .cagr
      ) {
        .digits(evaluation($0)?.pace?.growth?.ratioDigits)
      },
      Column(
        "pace", Text("快慢", "Pace"), .term,
        Text("按进度评定，数据陈旧时亦有", "how the pace is rated, even where the value is stale"),
        words: Pace.Rating.everyKey, shownByDefault: false
      ) {
        evaluation($0)?.pace.map { .term(key: $0.rating.rawValue, $0.rating.term) } ?? .absent
      },
      Column(
        "reason", Text("依据", "Reason"), .term, Text("判定的依据", "what decided the verdict"),
        words: VerdictReason.names,
        shownByDefault: false, flexible: true
      ) {
        evaluation($0).map { .term(key: $0.reason.name, $0.because) } ?? .absent
      },
      Column(
        "method", Text("方法", "Method"), .term,
        Text("linear 按直线，cagr 按年均复合增长", "linear: by the straight line; cagr: by compound annual growth"),
        words: PaceMethod.everyKey,
        shownByDefault: false
      ) {
        evaluation($0).map { .term(key: $0.method.rawValue, $0.method.term) } ?? .absent
      },
    ]
  }
}

extension Cell {
  static func digits(_ digits: String?) -> Cell {
    digits.map { $0.isEmpty ? .absent : .decimal($0) } ?? .absent
  }
}
