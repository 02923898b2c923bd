// Measures that a plan brings with it, and that no other list names.

extension [Measure] {
  /// The measures, and behind them those that only the indicators of some plans name, each by its first indicator.
  public func adding(ownOf plans: [Plan]) -> [Measure] {
    var known = Set(map(\.id))
    return self
      + plans.flatMap(\.indicators).filter { known.insert($0.measure).inserted }.map(Measure.init(ownOf:))
  }
}

extension Measure {
  /// The measure of an indicator whose plan brings it with it; it has no name in English.
  public init(ownOf indicator: Indicator) {
    let isDown = indicator.targets.last.map { $0.aim.comparator == .atMost } ?? false
    self.init(
      id: indicator.measure, name: indicator.name, nameInEnglish: indicator.name, kind: indicator.kind,
      unit: indicator.unit, direction: isDown ? .down : .up, isOwn: true)
  }
}
