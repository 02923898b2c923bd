// The values that a chart names, where they can be read.

import CommandLineKit
import YanglaoCore

extension SeriesChart {
  /// The exact value of the last point, and of those too near to their target to be told from it.
  func labels(
    _ places: [(x: Int, y: Int)], _ days: DayAxis, _ values: ValueAxis, _ x: (Day) -> Int,
    _ y: (PlotValue) -> Int
  ) -> Markup {
    var room = room(places, days, values, x, y)
    let named = places.indices.filter { number in
      let target = series.target(on: series.points[number].on)?.value
      let isNear =
        target.map { $0 != series.points[number].value && abs(y($0) - places[number].y) < 6 } ?? false
      return isNear || number == places.count - 1
    }
    // The last value is the one that is looked for.
    return named.reversed().map { number in
      let label = series.points[number].label
      let place = room.place(label, at: (Self.pixels(places[number].x), places[number].y))
      return SVG.text(
        "value-label", x: place.x * SVG.whole / Self.pixels(SVG.whole), y: place.baseline,
        anchor: place.anchor, label)
    }.joined()
  }

  /// Everything that a label of a value could cover.
  private func room(
    _ places: [(x: Int, y: Int)], _ days: DayAxis, _ values: ValueAxis, _ x: (Day) -> Int,
    _ y: (PlotValue) -> Int
  ) -> LabelRoom {
    func pixels(_ day: Day) -> Int { Self.pixels(x(day)) }
    var room = LabelRoom(
      frame: LabelRoom.Box(left: 0, top: 0, right: Self.pixels(SVG.whole), bottom: Self.bottom - 1))
    for tick in values.ticks {
      room.take(
        LabelRoom.Box(
          of: tick.description, x: Self.pixels(Self.margin - 100), baseline: y(tick) + 4, anchor: .end))
    }
    var named = Set<Int>()
    for stretch in series.stretches(on: days) {
      let height = y(stretch.step.value)
      room.takeLine(from: (pixels(stretch.from), height), to: (pixels(stretch.to), height))
      guard named.insert(height).inserted else { continue }
      room.take(
        LabelRoom.Box(
          of: label(of: stretch.step), x: pixels(stretch.to), baseline: height - 10, anchor: .end))
    }
    if days.contains(series.day) {
      room.takeLine(from: (pixels(series.day), 20), to: (pixels(series.day), Self.bottom))
    }
    let points = places.map { (x: Self.pixels($0.x), y: $0.y) }
    for line in series.lines { room.takeLine(from: points[line.from], to: points[line.to]) }
    for point in points { room.take(LabelRoom.Box(around: point, radius: 4)) }
    if let baseline = series.baseline {
      room.take(LabelRoom.Box(around: (pixels(baseline.on), y(baseline.value)), radius: 5))
    }
    return room
  }
}
