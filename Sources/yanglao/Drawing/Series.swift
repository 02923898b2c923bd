// What a chart of one indicator draws: its values, its baseline and its targets.

import CommandLineKit
import YanglaoCore

/// A series of values with the line of targets that they are held against.
struct Series {
  /// A value on a day.
  struct Point {
    let on: Day
    let value: PlotValue
    /// The exact value with its unit, as it is printed.
    let label: String
    /// Whether it goes on from the value before, and a line leads to it: not from one year to the next, where what is
    /// counted starts again with each.
    var goesOn = true
  }

  /// A target's value, in force up to its due date.
  struct Step {
    let due: Day
    let value: PlotValue
    /// The exact value without its unit: `60`, `2—3`.
    let digits: String
    /// The aim in words: `不低于 60%`.
    let label: String
  }

  /// The name of what is drawn.
  let title: String
  let unit: String?
  /// By date; never empty in a chart.
  let points: [Point]
  let baseline: Point?
  /// In the order in which they fall due.
  let steps: [Step]
  /// The first day of the plan; nil where it is unknown.
  let start: Day?
  /// The day that the chart speaks of.
  let day: Day
  /// The target in force and its due date, in words.
  let target: String
  /// How the values are judged against it, in words.
  let verdict: String

  /// Every value that is drawn.
  var values: [PlotValue] { (points + [baseline].compactMap { $0 }).map(\.value) + steps.map(\.value) }

  /// The pairs of neighbouring points, by their places, between which a line is drawn.
  var lines: [(from: Int, to: Int)] {
    points.indices.dropFirst().filter { points[$0].goesOn }.map { ($0 - 1, $0) }
  }

  /// The target in force on a day; after the last one has fallen due, the last.
  func target(on day: Day) -> Step? { steps.first { $0.due >= day } ?? steps.last }

  /// The days from the first thing drawn to the last.
  func days(length: Int) -> DayAxis {
    let days = (points + [baseline].compactMap { $0 }).map(\.on) + steps.map(\.due)
    let all = days + [start].compactMap { $0 }
    let (from, to) = (all.min() ?? day, all.max() ?? day)
    return DayAxis(from: from < to ? from : from.advanced(by: -1), to: to, length: length)
  }

  /// Every stretch of days with the target that was in force on them.
  func stretches(on axis: DayAxis) -> [(from: Day, to: Day, step: Step)] {
    var from = axis.from
    return steps.map { step in
      defer { from = step.due }
      return (min(from, step.due), step.due, step)
    }
  }

  /// The sentences below the drawing, each with the mark that it explains.
  func key(_ language: Language) -> [(mark: Mark?, sentence: String)] {
    var lines: [(Mark?, String)] = []
    if let first = points.first, let last = points.last {
      let count = points.count
      let from = "\(first.label)（\(first.on)）"
      let to = "\(last.label)（\(last.on)）"
      let englishFrom = "\(first.label) (\(first.on))"
      let englishTo = "\(last.label) (\(last.on))"
      let text =
        count == 1
        ? Text("填报值 1 个：\(to)", "1 value: \(englishTo)")
        : Text(
          "填报值 \(count) 个：首个 \(from)，最近 \(to)", "\(count) values: first \(englishFrom), last \(englishTo)")
      lines.append((.value, text[language]))
    }
    if let baseline {
      lines.append(
        (
          .baseline,
          Text(
            "基期值：\(baseline.label)（\(baseline.on)）", "baseline: \(baseline.label) (\(baseline.on))")[language]
        ))
    }
    // Of an aim without a value, such as 逐年增加, no line is drawn.
    return lines + [(steps.isEmpty ? nil : .target, target), (nil, verdict)]
  }

  /// The marks of a drawing.
  enum Mark { case value, baseline, target }
}
