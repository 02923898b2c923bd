// The parts of drawings as SVG: whole numbers and fixed decimals only, text through Markup's escaping.

/// Builds the elements of a drawing.
///
/// Across, places are ten-thousandths of the drawing's width, so that a drawing fills whatever box it stands in
/// while its text keeps its size; down, they are whole pixels.
enum SVG {
  /// The whole width, in ten-thousandths.
  static let whole = 10_000

  /// A place or width across: 4567 is `45.67%`.
  static func across(_ place: Int) -> String {
    let (whole, rest) = abs(place).quotientAndRemainder(dividingBy: 100)
    let digits = rest == 0 ? "" : rest < 10 ? ".0\(rest)" : ".\(rest)"
    return (place < 0 ? "-" : "") + "\(whole)\(digits)%"
  }

  /// A drawing that stands in a page: as wide as its box, `height` pixels high, with its text alternative.
  static func drawing(_ name: String, height: Int, title: String, description: String, _ content: Markup)
    -> Markup
  {
    .element(
      "svg",
      [
        "class": name, "role": "img", "width": "100%", "height": "\(height)",
        "xmlns": "http://www.w3.org/2000/svg",
      ],
      alternative(title, description) + content)
  }

  /// What is read out in place of a drawing.
  static func alternative(_ title: String, _ description: String) -> Markup {
    .element("title", text: title) + .element("desc", text: description)
  }

  static func rectangle(_ name: String, x: Int, y: Int, width: Int, height: Int) -> Markup {
    .element(
      "rect",
      [
        "class": name, "x": across(x), "y": "\(y)", "width": across(width), "height": "\(height)",
      ])
  }

  static func line(_ name: String, from: (x: Int, y: Int), to: (x: Int, y: Int)) -> Markup {
    .element(
      "line",
      [
        "class": name, "x1": across(from.x), "y1": "\(from.y)", "x2": across(to.x), "y2": "\(to.y)",
      ])
  }

  static func circle(_ name: String, x: Int, y: Int, radius: Int) -> Markup {
    .element("circle", ["class": name, "cx": across(x), "cy": "\(y)", "r": "\(radius)"])
  }

  /// How a text stands to its place.
  enum Anchor: String {
    case start, middle, end

    /// The anchor that keeps a text inside a drawing: beside its place near the ends, centred elsewhere.
    static func inside(_ x: Int, margin: Int) -> Anchor {
      x < margin ? .start : x > SVG.whole - margin ? .end : .middle
    }
  }

  static func text(_ name: String, x: Int, y: Int, anchor: Anchor = .start, _ text: String) -> Markup {
    .element(
      "text", ["class": name, "x": across(x), "y": "\(y)", "text-anchor": anchor.rawValue], text: text)
  }
}
