// One indicator at a glance: where it began, where it is, where it should be today, and what it has to reach.

import CommandLineKit
import YanglaoCore

/// A bar of the value against the zone that meets the target, for targets to rise to and to fall to alike.
struct BulletChart {
  /// On which side of the target values meet it.
  enum Direction { case atLeast, atMost }

  /// A value and how it is printed, with its unit.
  struct Amount {
    let value: PlotValue
    let label: String

    init(_ value: PlotValue, _ label: String) { (self.value, self.label) = (value, label) }
  }

  /// The indicator's name.
  let title: String
  let unit: String?
  let direction: Direction
  let target: Amount
  /// The last recorded value; nil where none was recorded.
  let value: Amount?
  let baseline: Amount?
  /// What the straight line from the start to the target gives for the day.
  let expected: Amount?
  /// How the value is judged, which marks its bar.
  let state: DrawnState
  /// The verdict in a word.
  let verdict: String
  let language: Language

  /// The drawing with its key; a sentence where no value was recorded.
  var markup: Markup {
    guard let value else {
      let sentence = Text(
        "没有填报值，不画图。目标：\(target.label)。", "No value, so nothing is drawn. Target: \(target.label).")
      return .element("p", ["class": "nothing"], text: sentence[language])
    }
    let entries = entries(value).map { mark, words in
      Markup.element("span", ["class": "key-entry"], mark + .text(words))
    }
    return .element(
      "figure", ["class": "bullet"],
      drawing(value) + .element("figcaption", ["class": "key"], entries.joined()))
  }

  private func drawing(_ value: Amount) -> Markup {
    let amounts = [value, target, baseline, expected].compactMap { $0?.value }
    // Shares stand on the whole of 100%, so that one can be held against the other, unless all are small.
    let whole = unit.isPercentUnit && (amounts.max() ?? .zero) >= Self.smallShares ? [PlotValue.hundred] : []
    let axis = ValueAxis(
      holding: amounts + whole, fromZero: true, headroom: true, unit: unit, length: SVG.whole)
    func place(_ amount: Amount) -> Int { axis.position(of: amount.value) }
    let (zero, bar, goal) = (axis.position(of: .zero), place(value), place(target))
    var content = SVG.rectangle("track", x: 0, y: 8, width: SVG.whole, height: 20)
    switch direction {
    case .atLeast: content += SVG.rectangle("goal", x: goal, y: 8, width: SVG.whole - goal, height: 20)
    case .atMost: content += SVG.rectangle("goal", x: 0, y: 8, width: goal, height: 20)
    }
    content += SVG.rectangle(
      "value \(state.rawValue)", x: min(zero, bar), y: 13, width: abs(bar - zero), height: 10)
    content += SVG.line("value-end", from: (bar, 11), to: (bar, 25))
    if let baseline { content += SVG.circle("baseline", x: place(baseline), y: 18, radius: 4) }
    if let expected {
      // The style sheet puts a pointer at the beginning of the line.
      content += SVG.line("expected", from: (place(expected), 7), to: (place(expected), 9))
    }
    content += SVG.line("target", from: (goal, 4), to: (goal, 32))
    content += axisLabels(axis)
    return SVG.drawing("bullet", height: 48, title: title, description: description(value), content)
  }

  private func axisLabels(_ axis: ValueAxis) -> Markup {
    [axis.ticks.first, axis.ticks.count > 2 ? axis.ticks[axis.ticks.count / 2] : nil, axis.ticks.last]
      .compactMap { $0 }.map { tick in
        let x = axis.position(of: tick)
        return SVG.line("tick", from: (x, 28), to: (x, 32))
          + SVG.text("tick-label", x: x, y: 44, anchor: .inside(x, margin: 1), tick.description)
      }.joined()
  }

  private func entries(_ value: Amount) -> [(Markup, String)] {
    let marks: [(Markup, Text, Amount?)] = [
      (.mark("target", "M6 0V12"), Text("目标", "target"), target),
      (.mark("pointer", "M2 2H10L6 10Z"), Text("当日应达", "expected on the day"), expected),
      (.mark("baseline", "M2 6a4 4 0 1 0 8 0a4 4 0 1 0 -8 0"), Text("基期", "baseline"), baseline),
    ]
    let judged = Text("现值 \(value.label)，\(verdict)", "value \(value.label), \(verdict)")[language]
    return [(.swatch("value \(state.rawValue)"), judged)]
      + marks.compactMap { mark, name, amount in
        amount.map { (mark, "\(name[language]) \($0.label)") }
      }
  }

  private func description(_ value: Amount) -> String {
    let words = entries(value).map(\.1)
    return Text(words.joined(separator: "；") + "。", words.joined(separator: "; ") + ".")[language]
  }

  private static let smallShares = PlotValue(units: PlotValue.one.units * 40)
}

extension Markup {
  /// A small drawing of a mark, in a box of 12 pixels.
  static func mark(_ name: String, _ path: StaticString) -> Markup {
    .element(
      "svg", ["class": "swatch", "width": "12", "height": "12", "aria-hidden": "true"],
      .element("path", ["class": name, "d": "\(path)"]))
  }
}
