// The figures of a pace, in digits that never hide how it is rated.

extension Pace {
  /// The share of the way that is gone, the share of the time, and four fifths of that.
  public struct Shares: Sendable {
    public let progress: Ratio
    public let elapsed: Ratio
    /// The share of the way from which it is behind; below it is at risk. Nil where it takes too many digits.
    public let enough: Ratio?
    /// The three in four decimal places, or in as many as it takes to tell them apart.
    public let digits: (progress: String, elapsed: String, enough: String)

    init(progress: Ratio, elapsed: Ratio) {
      self.progress = progress
      self.elapsed = elapsed
      enough = elapsed.multiplied(by: Pace.behindFromShare)
      let told = [progress, elapsed] + [enough].compactMap { $0 }
      var texts = Ratio.digits(4, tellingApart: told)
      // Nor does any read as the whole way, or the whole time, that is not.
      if zip(told, texts).contains(where: { $0 != Ratio(.one) && $1.hasPrefix("1.00") }) {
        texts = Ratio.digits(4, tellingApart: told + [Ratio(.one)])
      }
      digits = (texts[0], texts[1], enough == nil ? "" : texts[2])
    }
  }

  /// The shares that the rating was read off; nil where it was not read off the straight line.
  public var shares: Shares? {
    guard case .linear(let progress, let elapsed) = measurement else { return nil }
    return Shares(progress: progress, elapsed: elapsed)
  }

  /// Compound growth a year: observed, required, and the one over the other.
  public struct Growth: Sendable {
    public let observed: Double
    public let required: Double
    public let ratio: Double

    /// The ratio in four decimal places, or in as many as it takes to tell it from the cut-offs.
    public var ratioDigits: String {
      let cutOffs = [Pace.onTrackFromGrowth, Pace.behindFromGrowth, 0].compactMap(Ratio.init(exactly:))
      return Ratio(exactly: ratio).map { Ratio.digits(4, tellingApart: [$0] + cutOffs)[0] } ?? ""
    }

    /// The observed and the required growth in %, in two decimal places.
    public var percentages: (observed: String, required: String) {
      func digits(_ growth: Double) -> String { Ratio(exactly: growth * 100)?.digits(2) ?? "" }
      return (digits(observed), digits(required))
    }
  }

  /// The growth that the rating was read off; nil where it was not read off growth.
  public var growth: Growth? {
    guard case .growth(let observed, let required, let ratio) = measurement else { return nil }
    return Growth(observed: observed, required: required, ratio: ratio)
  }
}

extension IndicatorEvaluation {
  /// The current value in the indicator's unit; nil where there is none, and of an achievement.
  public var currentValue: Ratio? {
    guard case .quantity(let quantity)? = current?.draft.content.observedValue else { return nil }
    return Ratio(quantity, unit: unit)
  }

  /// The digits of the value that was expected on the day: two decimal places, or as many as it takes to stand on
  /// its side of the value that is judged.
  public var expectedDigits: String? { pace?.expected?.digits(2, against: currentValue) }

  /// The digits of the current value ÷ the target: four decimal places, or as many as it takes to tell it from 1.
  public var attainmentDigits: String? { attainment?.digits(4, against: Ratio(.one)) }
}
