// A measure in one plan: what is counted, from which value, to which targets.

/// A measure as one plan sets it: 指标.
public final class Indicator: Sendable {
  /// What a value is: a part of a whole, a number of things, a rate, a total, or something to be achieved.
  public enum Kind: String, CaseIterable, Sendable { case share, count, ratio, amount, achievement }

  /// What a value counts.
  public enum Counting: String, CaseIterable, Sendable {
    /// The state on a day.
    case level
    /// Everything since the plan began: 新增, 新（改）建.
    case sincePlanStart
    /// Everything within one year.
    case withinYear
  }

  /// 指标属性.
  public enum Attribute: String, CaseIterable, Sendable {
    /// 约束性.
    case binding
    /// 预期性.
    case expected
    /// The document does not say.
    case absent
  }

  /// How often the targets of one indicator fall due at most in all: every month of the longest period.
  public static let mostInstances = 12 * Period.mostYears

  /// The id inside the plan.
  public let id: String
  /// The id of the measure, across plans.
  public let measure: String
  /// As the document names it, where `nameAsPrinted`.
  public let name: String
  /// False where the document gives no name and ours stands.
  public let nameAsPrinted: Bool
  /// The 分类 of the document's indicator table.
  public let category: String?
  public let kind: Kind
  /// Nil for an achievement.
  public let unit: String?
  /// What the upper number of a fraction counts; nil where the plan file does not say.
  public let numerator: String?
  /// What the lower number of a fraction counts; nil where the plan file does not say.
  public let denominator: String?
  public let counting: Counting
  public let attribute: Attribute
  /// The ids of the tasks that deliver it.
  public let tasks: [String]
  /// Nil where the document gives none.
  public let baseline: Baseline?
  /// In the order in which they fall due; never empty.
  public let targets: [Target]
  /// The targets that earlier revisions of the plan had instead, oldest first.
  public let earlierTargets: [EarlierTargets]

  public init(
    id: String, measure: String, name: String, nameAsPrinted: Bool = true, category: String? = nil,
    kind: Kind,
    unit: String?, numerator: String? = nil, denominator: String? = nil, counting: Counting,
    attribute: Attribute, tasks: [String] = [], baseline: Baseline? = nil, targets: [Target],
    earlierTargets: [EarlierTargets] = []
  ) {
    self.id = id
    self.measure = measure
    self.name = name
    self.nameAsPrinted = nameAsPrinted
    self.category = category
    self.kind = kind
    self.unit = unit
    self.numerator = numerator
    self.denominator = denominator
    self.counting = counting
    self.attribute = attribute
    self.tasks = tasks
    self.baseline = baseline
    self.targets = targets
    self.earlierTargets = earlierTargets
  }
}
