// Where labels find room in a drawing: beside their points, on no line, no mark and no other label.

import CommandLineKit

/// What is drawn already, in whole pixels, so that labels can keep away from it.
struct LabelRoom {
  /// A rectangle that something takes.
  struct Box {
    let left: Int
    let top: Int
    let right: Int
    let bottom: Int

    init(left: Int, top: Int, right: Int, bottom: Int) {
      (self.left, self.top, self.right, self.bottom) = (left, top, right, bottom)
    }

    /// The square around a mark.
    init(around place: (x: Int, y: Int), radius: Int) {
      self.init(
        left: place.x - radius, top: place.y - radius, right: place.x + radius, bottom: place.y + radius)
    }

    /// What a line of text takes, rather more than less.
    init(of text: String, x: Int, baseline: Int, anchor: SVG.Anchor) {
      let width = text.displayWidth * 7
      let left =
        switch anchor {
        case .start: x
        case .middle: x - width / 2
        case .end: x - width
        }
      self.init(left: left, top: baseline - 11, right: left + width, bottom: baseline + 3)
    }

    func overlaps(_ other: Box) -> Bool {
      left < other.right && other.left < right && top < other.bottom && other.top < bottom
    }

    func contains(_ other: Box) -> Bool {
      left <= other.left && top <= other.top && other.right <= right && other.bottom <= bottom
    }

    /// Whether a straight line goes through the box.
    func isCrossed(by line: (from: (x: Int, y: Int), to: (x: Int, y: Int))) -> Bool {
      let (from, to) = line
      let around = Box(
        left: min(from.x, to.x), top: min(from.y, to.y), right: max(from.x, to.x) + 1,
        bottom: max(from.y, to.y) + 1)
      guard overlaps(around) else { return false }
      // The corners of the box lie on both sides of the line, or on it.
      let sides = [(left, top), (right, top), (left, bottom), (right, bottom)].map { x, y in
        ((to.x - from.x) * (y - from.y) - (to.y - from.y) * (x - from.x)).signum()
      }
      return !sides.allSatisfy { $0 == 1 } && !sides.allSatisfy { $0 == -1 }
    }
  }

  /// A place for a label.
  struct Place: Equatable {
    let x: Int
    let baseline: Int
    let anchor: SVG.Anchor
  }

  /// What no label may leave.
  let frame: Box
  private var boxes: [Box] = []
  private var lines: [(from: (x: Int, y: Int), to: (x: Int, y: Int))] = []

  init(frame: Box) { self.frame = frame }

  mutating func take(_ box: Box) { boxes.append(box) }
  mutating func takeLine(from: (x: Int, y: Int), to: (x: Int, y: Int)) { lines.append((from, to)) }

  /// Takes the place at a point where a label stands in the way of least: above it rather than below, that rather than
  /// beside it, and a line higher above only where nothing else is free.
  mutating func place(_ text: String, at point: (x: Int, y: Int)) -> Place {
    let (above, below, high) = (point.y - 10, point.y + 21, point.y - 26)
    let places =
      [(point.x, above, .middle), (point.x, below, .middle), (point.x + 9, point.y + 4, .start)]
      + [(point.x - 9, point.y + 4, .end)]
      + [above, below, high].flatMap { [(point.x + 4, $0, .end), (point.x - 4, $0, SVG.Anchor.start)] }
    var best: (place: Place, faults: Int)?
    for (x, baseline, anchor) in places where best?.faults != 0 {
      let faults = faults(of: Box(of: text, x: x, baseline: baseline, anchor: anchor))
      if faults < best?.faults ?? .max { best = (Place(x: x, baseline: baseline, anchor: anchor), faults) }
    }
    let place = best?.place ?? Place(x: point.x, baseline: above, anchor: .middle)
    take(Box(of: text, x: place.x, baseline: place.baseline, anchor: place.anchor))
    return place
  }

  /// How much a label in a box stands in the way of; text and marks are worse than lines, and leaving the frame is worse
  /// than anything else.
  private func faults(of box: Box) -> Int {
    (frame.contains(box) ? 0 : 1_000_000) + 3 * boxes.count { $0.overlaps(box) }
      + lines.count { box.isCrossed(by: $0) }
  }
}
