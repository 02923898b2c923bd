// How many things are in which state: one bar with a part for each state, and a key with the numbers.

import CommandLineKit

/// A stacked bar of counts.
struct StateBar {
  /// One part of the bar.
  struct Part {
    let state: DrawnState
    /// What the part is called: 逾期.
    let label: String
    /// Below zero counts as none.
    let count: Int

    init(_ state: DrawnState, _ label: String, _ count: Int) {
      (self.state, self.label, self.count) = (state, label, max(count, 0))
    }
  }

  /// What is counted, for those who hear the page.
  let title: String
  let parts: [Part]
  var showsKey = true
  let language: Language

  /// The bar with its key; a sentence where there is nothing to count.
  var markup: Markup {
    guard total > 0 else { return .nothingDrawn(language) }
    let key = showsKey ? Markup.element("figcaption", ["class": "key"], keys) : .empty
    return .element("figure", ["class": "state-bar"], drawing + key)
  }

  /// The sum, held where it would overflow.
  private var total: Int {
    parts.reduce(0) { sum, part in
      let (result, overflow) = sum.addingReportingOverflow(part.count)
      return overflow ? .max : result
    }
  }

  private var drawing: Markup {
    let scale = LinearScale(from: 0, to: Int128(total), length: SVG.whole)
    var (content, sum, start) = (Markup.empty, Int128(0), 0)
    for part in parts where part.count > 0 {
      sum += Int128(part.count)
      let end = scale.position(of: sum)
      defer { start = end }
      content += SVG.rectangle("state \(part.state.rawValue)", x: start, y: 1, width: end - start, height: 22)
      // A number stands in its part where that is wide enough; a bar without a key stands in a narrow cell.
      let room = (showsKey ? 180 : 400) * (String(part.count).utf8.count + 1)
      guard end - start >= room else { continue }
      content += SVG.text(
        "count", x: (start + end) / 2, y: 17, anchor: .middle, "\(part.count)")
    }
    let words = parts.map { "\($0.label) \($0.count)" }
    return SVG.drawing(
      "bar", height: 24, title: title,
      description: Text(
        words.joined(separator: "，") + "。", words.joined(separator: ", ") + ".")[language],
      content)
  }

  private var keys: Markup {
    parts.map { part in
      .element(
        "span", ["class": "key-entry"],
        .swatch("state \(part.state.rawValue)") + .text("\(part.label) ")
          + .element("b", text: "\(part.count)"))
    }.joined()
  }
}

extension Markup {
  /// What stands in place of a drawing of nothing.
  static func nothingDrawn(_ language: Language) -> Markup {
    .element("p", ["class": "nothing"], text: Text("没有可画的内容。", "There is nothing to draw.")[language])
  }

  /// A small square that shows what a class of shapes looks like.
  static func swatch(_ name: String) -> Markup {
    .element(
      "svg", ["class": "swatch", "width": "12", "height": "12", "aria-hidden": "true"],
      .element(
        "rect", ["class": name, "x": "0.5", "y": "0.5", "width": "11", "height": "11"]))
  }
}
