// One measure across plans: every target of every indicator of it, and where the definitions differ.

/// The indicators of one measure, side by side.
public struct MeasureComparison {
  /// One target of one plan's indicator.
  public struct Row {
    public let plan: Plan
    public let indicator: Indicator
    public let target: Target
    /// Where the target stands; of a recurrent one, its instance in force.
    public let evaluation: IndicatorEvaluation?
    /// Whether it is the indicator's target in force.
    public let isInForce: Bool
  }

  /// Something in which indicators of one measure may differ, so that their values cannot simply be compared.
  public enum Aspect: CaseIterable, Sendable {
    case unit, kind, counting, comparator, numerator, denominator, name
  }

  /// An aspect in which they do differ.
  public struct Difference {
    public let aspect: Aspect
    /// What the indicators say, in the order in which it is first said, each with the plans that say so; with
    /// the indicators where a plan has several.
    public let variants: [(indicator: Indicator, references: [String])]
  }

  public let measure: Measure
  /// In the order of the catalogue, of the document, and of the targets' due dates.
  public let rows: [Row]
  public let differences: [Difference]
  /// How many indicators there are.
  public let indicators: Int

  public init(_ measure: Measure, _ standing: Standing) {
    let found = standing.catalogue.plans.flatMap { plan in
      plan.indicators.filter { $0.measure == measure.id }.map { (plan: plan, indicator: $0) }
    }
    self.measure = measure
    indicators = found.count
    rows = found.flatMap { plan, indicator in
      let inForce = standing.evaluation(of: indicator, in: plan)?.instance.index
      return indicator.targets.enumerated().map { index, target in
        Row(
          plan: plan, indicator: indicator, target: target,
          evaluation: standing.evaluation(of: target, of: indicator, in: plan), isInForce: index == inForce)
      }
    }
    let indicatorsOfPlans = Dictionary(found.map { ($0.plan.id, 1) }, uniquingKeysWith: +)
    differences = Aspect.allCases.compactMap { aspect in
      var variants: [(indicator: Indicator, references: [String])] = []
      for (plan, indicator) in found {
        guard aspect.value(of: indicator) != nil else { continue }
        let reference = indicatorsOfPlans[plan.id] == 1 ? plan.id : "\(plan.id)/\(indicator.id)"
        if let known = variants.firstIndex(where: { aspect.isSame($0.indicator, indicator) }) {
          variants[known].references.append(reference)
        } else {
          variants.append((indicator, [reference]))
        }
      }
      return variants.count > 1 ? Difference(aspect: aspect, variants: variants) : nil
    }
  }
}

extension MeasureComparison.Aspect {
  /// What an indicator says of the aspect; nil where it says nothing. The first target stands for all comparators.
  public func value(of indicator: Indicator) -> String? {
    switch self {
    case .unit: indicator.unit
    case .kind: indicator.kind.rawValue
    case .counting: indicator.counting.rawValue
    case .comparator: indicator.targets.first?.aim.comparator.rawValue
    case .numerator: indicator.numerator
    case .denominator: indicator.denominator
    case .name: indicator.name
    }
  }

  /// Whether two indicators say the same of the aspect.
  fileprivate func isSame(_ first: Indicator, _ second: Indicator) -> Bool {
    self == .unit ? first.unit.isSameUnit(as: second.unit) : value(of: first) == value(of: second)
  }
}
