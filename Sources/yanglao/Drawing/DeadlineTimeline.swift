// What falls due when: a line of months or years with a mark for each day, and a list of what the marks stand for.

import CommandLineKit
import YanglaoCore

/// Dated items along a line of time; what falls on one day, or too close together to be told apart, is one mark.
struct DeadlineTimeline {
  struct Item {
    let on: Day
    /// What falls due.
    let label: String
    let state: DrawnState

    init(_ day: Day, _ label: String, _ state: DrawnState) {
      (self.on, self.label, self.state) = (day, label, state)
    }
  }

  let title: String
  let from: Day
  let to: Day
  let today: Day
  let items: [Item]
  let language: Language

  /// How many items of one mark are named; of the others the number is given.
  private static let namedItems = 4

  /// Items that are drawn as one mark.
  struct Cluster {
    /// By date, in the order given within a day; never empty.
    var items: [Item]
    /// Where on the line it stands.
    let position: Int

    /// The gravest state among the items.
    var state: DrawnState {
      DrawnState.allCases.first { state in items.contains { $0.state == state } } ?? .grey
    }

    var dates: String {
      guard let first = items.first?.on, let last = items.last?.on else { return "" }
      return first == last ? "\(first)" : "\(first) – \(last)"
    }
  }

  /// The line with its list; a sentence where nothing falls due on it.
  var markup: Markup {
    guard !clusters.isEmpty else { return .nothingDrawn(language) }
    return .element(
      "figure", ["class": "timeline"],
      .element("div", ["class": "scroll"], drawing)
        + .element("figcaption", [:], .element("ol", ["class": "deadlines"], clusters.map(entry).joined())))
  }

  /// The items in the time that is drawn, by mark.
  var clusters: [Cluster] {
    let axis = axis
    var clusters: [Cluster] = []
    let sorted = items.filter { axis.contains($0.on) }.enumerated().sorted {
      ($0.element.on, $0.offset) < ($1.element.on, $1.offset)
    }
    for (_, item) in sorted {
      let position = x(item.on)
      if let last = clusters.indices.last,
        clusters[last].items.last?.on == item.on || position - clusters[last].position < 400
      {
        clusters[last].items.append(item)
      } else {
        clusters.append(Cluster(items: [item], position: position))
      }
    }
    return clusters
  }

  private var axis: DayAxis { DayAxis(from: from, to: to, length: SVG.whole - 2 * Self.margin) }
  private func x(_ day: Day) -> Int { Self.margin + axis.position(of: day) }

  /// What stays free at both ends, for marks that stand on the first day or the last.
  private static let margin = 200
  private static let axisHeight = 48

  private var drawing: Markup {
    var content = SVG.line("axis", from: (0, Self.axisHeight), to: (SVG.whole, Self.axisHeight)) + monthMarks
    if axis.contains(today) {
      let x = x(today)
      content += SVG.line("today", from: (x, 4), to: (x, Self.axisHeight + 6))
      content += SVG.text(
        "today-label", x: x, y: Self.axisHeight + 40, anchor: .inside(x, margin: 800),
        Text("今日 \(today)", "today \(today)")[language])
    }
    for cluster in clusters {
      content += SVG.line("stem", from: (cluster.position, 30), to: (cluster.position, Self.axisHeight))
      content += SVG.circle("state \(cluster.state.rawValue)", x: cluster.position, y: 28, radius: 8)
      content += SVG.text(
        "count", x: cluster.position, y: 15, anchor: .middle,
        "\(cluster.items.count)")
    }
    let words = clusters.map { cluster in
      Text("\(cluster.dates) \(cluster.items.count) 项", "\(cluster.dates): \(cluster.items.count)")[language]
    }
    return SVG.drawing(
      "timeline", height: Self.axisHeight + 46, title: title,
      description: Text(words.joined(separator: "，") + "。", words.joined(separator: ", ") + ".")[language],
      content)
  }

  /// A mark at each month's beginning, at each quarter's where there are more than 18 months, at each year's where
  /// there are more than 48.
  private var monthMarks: Markup {
    let (first, last) = (from.components, to.components)
    let months = (last.year - first.year) * 12 + last.month - first.month
    let step = months <= 18 ? 1 : months <= 48 ? 3 : 12
    let every = step == 12 ? max(1, months / 12 / 12) * 12 : step
    var (content, lastLabel) = (Markup.empty, -1000)
    for index in 0...max(months, 0) {
      let (year, month) = (first.year + (first.month - 1 + index) / 12, (first.month - 1 + index) % 12 + 1)
      guard (year * 12 + month - 1) % every == 0, let day = Day(year: year, month: month, day: 1),
        axis.contains(day)
      else { continue }
      let x = x(day)
      content += SVG.line(
        month == 1 ? "tick year" : "tick", from: (x, Self.axisHeight),
        to: (x, Self.axisHeight + (month == 1 ? 8 : 5)))
      guard x - lastLabel >= 550, x <= SVG.whole - 300 else { continue }
      lastLabel = x
      let label = month == 1 ? "\(year)" : Text("\(month)月", Self.months[month - 1])[language]
      content += SVG.text(
        month == 1 ? "tick-label year" : "tick-label", x: x, y: Self.axisHeight + 21,
        anchor: .inside(x, margin: 1), label)
    }
    return content
  }

  private func entry(_ cluster: Cluster) -> Markup {
    let count = Text(
      "\(cluster.items.count) 项", cluster.items.count == 1 ? "1 item" : "\(cluster.items.count) items")
    let named = cluster.items.prefix(Self.namedItems).map { Markup.element("li", text: $0.label) }.joined()
    let others = cluster.items.count - Self.namedItems
    let more =
      others > 0
      ? Markup.element("li", ["class": "more"], text: Text("另有 \(others) 项", "and \(others) more")[language])
      : .empty
    return .element(
      "li", [:],
      .swatch("state \(cluster.state.rawValue)") + .element("b", text: cluster.dates)
        + .element("span", ["class": "count"], text: count[language]) + .element("ul", [:], named + more))
  }

  private static let months = [
    "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
  ]
}
