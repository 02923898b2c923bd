// From which value on an indicator would be met, on track or behind: asked of the rules, not worked out beside them.

extension VerdictExplanation {
  /// From which values on, recorded for the day of the evaluation, the verdict would be which, best first; below the
  /// last of them it is what ``verdictBelow`` says.
  ///
  /// Empty where no value of that day would change anything, and where the values take more than 18 digits.
  public var thresholds: [Threshold] {
    if evaluation.instance.target.aim == .achieved {
      let reached = verdict(recording: .achieved)
      return reached == evaluation.verdict ? [] : [Threshold(value: nil, verdict: reached)]
    }
    guard let range = searched else { return [] }
    var found: [Threshold] = []
    for wanted in [[.met], [.met, .onTrack], [.met, .onTrack, .behind]] as [Set<Verdict>] {
      guard let threshold = threshold(in: range, reaching: wanted),
        !found.contains(where: { $0.value == threshold.value })
      else { continue }
      found.append(threshold)
    }
    return found
  }

  /// What is said of a value one unit in its last place short of the last of the ``thresholds``; nil where there are
  /// none.
  public var verdictBelow: Verdict? {
    guard evaluation.instance.target.aim != .achieved, let value = thresholds.last?.value,
      let short = value.adding(step(isFalling ? 1 : -1, scale: value.scale))
    else { return nil }
    return verdict(recording: .quantity(.number(short)))
  }

  private var isFalling: Bool { evaluation.instance.target.aim.comparator == .atMost }

  private func step(_ steps: Int64, scale: Int) -> ExactDecimal {
    ExactDecimal(mantissa: steps, scale: scale) ?? .zero
  }

  /// Values at which to search: as whole numbers of a decimal place, from one that will not do to one that will.
  private struct Searched {
    let short: Int64
    let enough: Int64
    let scale: Int
  }

  /// The decimal places that values are told in: none for what is counted, else two, or as many as the document or
  /// the last value have.
  private var scale: Int {
    let numbers = [
      evaluation.instance.target.aim.value, indicator.baseline?.value, lastNumber,
    ].compactMap { $0 }
    return max(indicator.kind == .count ? 0 : 2, numbers.map(\.scale).max() ?? 0)
  }

  private var lastNumber: ExactDecimal? {
    guard case .quantity(.number(let number))? = evaluation.last?.draft.content.observedValue else {
      return nil
    }
    return number
  }

  /// The values between which everything changes: beyond the target, and as far before the start as the target lies
  /// behind it.
  private var searched: Searched? {
    let scale = scale
    guard let goal, let start = start(towards: goal),
      let high = goal.rounded(to: scale, isFalling ? .down : .up)?.mantissa(scale),
      let low = start.rounded(to: scale, isFalling ? .up : .down)?.mantissa(scale)
    else { return nil }
    let (way, tooFar) = high.subtractingReportingOverflow(low)
    let (short, tooLow) = low.subtractingReportingOverflow(way)
    guard !tooFar, !tooLow else { return nil }
    return Searched(short: short - (isFalling ? -1 : 1), enough: high + (isFalling ? -1 : 1), scale: scale)
  }

  /// What has to be reached, or for 逐年增加 exceeded.
  private var goal: Ratio? {
    if let value = evaluation.instance.target.aim.value { return Ratio(value) }
    guard case .quantity(let quantity)? = evaluation.before?.draft.content.observedValue else {
      return evaluation.instance.baselineBefore(of: indicator).map { Ratio($0.value) }
    }
    return Ratio(quantity, unit: indicator.unit)
  }

  /// Where the way begins, or the furthest of everything that is known from the target.
  private func start(towards goal: Ratio) -> Ratio? {
    let values = evaluation.observations.compactMap { record -> Ratio? in
      guard case .quantity(let quantity)? = record.draft.content.observedValue else { return nil }
      return Ratio(quantity, unit: indicator.unit)
    }
    let known = values + [indicator.baseline.map { Ratio($0.value) }, .zero, goal].compactMap { $0 }
    return isFalling ? known.max() : known.min()
  }

  /// The value furthest from the target that is judged as one of `wanted`; nil where none is.
  private func threshold(in range: Searched, reaching wanted: Set<Verdict>) -> Threshold? {
    func judged(_ mantissa: Int64) -> (value: ExactDecimal, verdict: Verdict)? {
      ExactDecimal(mantissa: mantissa, scale: range.scale).map {
        ($0, verdict(recording: .quantity(.number($0))))
      }
    }
    func reaches(_ verdict: Verdict) -> Bool {
      if case .metLate(let day) = verdict { return day == evaluation.day }
      return wanted.contains(verdict)
    }
    guard let first = judged(range.short), let last = judged(range.enough), !reaches(first.verdict),
      reaches(last.verdict)
    else { return nil }
    var (short, enough) = (range.short, range.enough)
    while (isFalling ? short - enough : enough - short) > 1 {
      let middle = short + (enough - short) / 2
      guard let found = judged(middle) else { return nil }
      if reaches(found.verdict) { enough = middle } else { short = middle }
    }
    return judged(enough).map { Threshold(value: $0.value, verdict: $0.verdict) }
  }
}

extension ExactDecimal {
  /// The number as a whole number of its decimal place `scale`; nil where it has more places, or too many digits.
  fileprivate func mantissa(_ scale: Int) -> Int64? {
    guard scale >= self.scale else { return nil }
    let (product, overflow) = Int128(mantissa).multipliedReportingOverflow(
      by: Self.powerOfTen(scale - self.scale))
    return overflow ? nil : Int64(exactly: product)
  }
}
