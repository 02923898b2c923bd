// The drawings of a bulletin's page: bars of states, bullets of indicators, a line of deadlines.

import CommandLineKit
import YanglaoCore

extension BulletinMaker {
  /// The tasks by light as one bar.
  func bar(_ title: Text, _ counts: ProgressReport.Counts, showsKey: Bool = true) -> Markup {
    StateBar(
      title: title[language],
      parts: Light.allCases.map { StateBar.Part($0.drawn, $0.term[language], counts[$0]) },
      showsKey: showsKey,
      language: language
    ).markup
  }

  /// A bar for each department that answers for a task.
  func departmentBars(_ rows: [BulletinColumns.Department], called names: GroupNames) -> Markup {
    let bars = rows.filter { $0.counts.tasks > 0 }.map { row in
      let name = names.cell(row.key).wording(in: language)
      return Markup.element(
        "li", [:],
        .element("span", ["class": "bar-name"], text: name)
          + bar(Text(verbatim: name), row.counts, showsKey: false))
    }
    return bars.isEmpty ? .empty : .element("ul", ["class": "bars"], bars.joined())
  }

  /// A bullet for each indicator with a number to reach and a value.
  func bullets(_ rows: [BulletinReport.IndicatorRow]) -> Markup {
    let bullets = rows.compactMap { row in bullet(row).map { (row, $0) } }
    guard !bullets.isEmpty else { return .nothingDrawn(language) }
    let cards = bullets.map { row, bullet in
      Markup.element(
        "article", ["class": "card"],
        .element("h3", text: "\(row.indicator.name)")
          + .element("p", ["class": "note"], text: "\(row.plan.id)/\(row.indicator.id)") + bullet)
    }
    return .element("div", ["class": "cards"], cards.joined())
  }

  private func bullet(_ row: BulletinReport.IndicatorRow) -> Markup? {
    let (indicator, evaluation) = (row.indicator, row.evaluation)
    let aim = evaluation.instance.target.aim
    guard let goal = aim.value, case .quantity(let value)? = evaluation.decisive?.draft.content.observedValue,
      let wording = row.valueWording(language)
    else { return nil }
    let unit = indicator.unit ?? ""
    return BulletChart(
      title: "\(indicator.name) \(aim.wording(unit: indicator.unit, language))", unit: indicator.unit,
      direction: aim.comparator == .atMost ? .atMost : .atLeast,
      target: .init(PlotValue(goal), aim.wording(unit: indicator.unit, language)),
      value: .init(PlotValue(value, unit: indicator.unit), wording),
      baseline: indicator.baseline.map { .init(PlotValue($0.value), "\($0.value)\(unit)") },
      expected: evaluation.pace?.expected.flatMap { expected in
        PlotValue(expected).flatMap { place in
          evaluation.expectedDigits.map { .init(place, $0 + unit) }
        }
      },
      state: evaluation.verdict.drawn, verdict: evaluation.verdict.term[language], language: language
    ).markup
  }

  /// What falls due next along a line of time.
  var timeline: Markup {
    DeadlineTimeline(
      title: Text("到期时间", "What falls due when")[language], from: day, to: nextPeriod.to, today: day,
      items: next.rows.map { row in
        DeadlineTimeline.Item(
          row.obligation.due, "\(row.obligation.reference) \(row.obligation.title)",
          row.days <= Standing.soon ? .yellow : .green)
      }, language: language
    ).markup
  }
}

extension Light {
  /// How drawings mark the light.
  var drawn: DrawnState {
    switch self {
    case .red: .red
    case .yellow: .yellow
    case .green: .green
    case .grey: .grey
    }
  }
}

extension Verdict {
  /// How drawings mark the verdict; grey where nothing can be told.
  var drawn: DrawnState {
    switch self {
    case .missed, .atRisk: .red
    case .behind, .metLate: .yellow
    case .onTrack, .met: .green
    case .unknownPace, .stale, .noData, .notAssessable: .grey
    }
  }
}
