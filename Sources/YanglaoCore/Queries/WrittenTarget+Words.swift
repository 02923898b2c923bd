// The words around the number of a written target, and what they say.

extension WrittenTarget {
  /// Every word that is read, longer ones before their beginnings.
  enum Vocabulary {
    static let soft = ["力争", "争取"]
    static let recurrences: [(word: String, recurrence: Recurrence)] = [
      ("每个月", .monthly), ("每月", .monthly), ("每季度", .quarterly), ("每季", .quarterly),
      ("每半年", .halfYearly), ("每年度", .yearly), ("每年", .yearly),
    ]
    static let periodSuffixes: [(word: String, recurrence: Recurrence)] = [
      ("/月", .monthly), ("/季度", .quarterly), ("/半年", .halfYearly), ("/年", .yearly),
    ]
    static let increasing: Set = [
      "逐年增加", "逐年增长", "逐年提高", "逐年提升", "逐年上升", "逐年递增", "逐年扩大", "increasing",
    ]
    static let achieved: Set = [
      "达成", "达到", "实现", "基本实现", "全面实现", "完成", "基本完成", "全部完成", "全面完成", "建成", "基本建成", "全部建成", "建成投用",
      "建成并投用", "建成投入使用", "建成使用", "投用", "投入使用", "开放", "全部开放", "全部转型", "全覆盖", "全部覆盖", "应保尽保", "应培尽培",
      "应改尽改", "应建尽建", "achieved",
    ]
    static let additions = ["新(改)建", "新(改、扩)建", "新改扩建", "新改建", "新增加", "新增", "新建"]
      .flatMap { ["累计" + $0, $0] }
    /// Words for doing that say nothing about the number behind them.
    static let verbs = [
      "建设", "建成", "建有", "建立", "配备", "配有", "配", "完成", "开展", "创建", "培训", "培育", "打造", "设有", "有",
    ]
    static let prefixes: [(word: String, meaning: Meaning)] = [
      (">=", .atLeast), ("≥", .atLeast), ("≧", .atLeast), ("⩾", .atLeast), ("<=", .atMost), ("≤", .atMost),
      ("≦", .atMost), ("⩽", .atMost), (">", .exclusive), ("<", .exclusive),
      ("大于等于", .atLeast), ("大于或等于", .atLeast), ("小于等于", .atMost), ("小于或等于", .atMost),
      ("不低于", .atLeast), ("不少于", .atLeast), ("不小于", .atLeast), ("不得低于", .atLeast), ("不得少于", .atLeast),
      ("至少", .atLeast), ("最少", .atLeast), ("atleast", .atLeast),
      ("不高于", .atMost), ("不超过", .atMost), ("不多于", .atMost), ("不大于", .atMost), ("不得高于", .atMost),
      ("不得超过", .atMost), ("至多", .atMost), ("最多", .atMost), ("atmost", .atMost), ("控制在", .atMost),
      ("控制到", .atMost), ("减少到", .atMost), ("减少至", .atMost), ("缩减到", .atMost), ("缩减至", .atMost),
      ("降低到", .atMost), ("降低至", .atMost), ("下降到", .atMost), ("下降至", .atMost), ("降到", .atMost),
      ("降至", .atMost), ("压减到", .atMost), ("压减至", .atMost),
      ("压缩到", .atMost), ("压缩至", .atMost), ("缩短到", .atMost), ("缩短至", .atMost),
      ("提高到", .atLeast), ("提高至", .atLeast), ("提升到", .atLeast), ("提升至", .atLeast), ("增加到", .atLeast),
      ("增加至", .atLeast), ("增长到", .atLeast), ("增长至", .atLeast), ("扩大到", .atLeast), ("扩大至", .atLeast),
      ("累计达到", .reached), ("累计达", .reached), ("达到", .reached), ("达", .reached), ("实现", .reached),
      ("超过", .exclusive), ("高于", .exclusive), ("大于", .exclusive), ("多于", .exclusive), ("低于", .exclusive),
      ("少于", .exclusive), ("小于", .exclusive),
      ("大约", .approximate), ("约", .approximate), ("接近", .approximate), ("近", .approximate),
      ("提高", .change), ("提升", .change), ("增加", .change), ("增长", .change), ("扩大", .change),
      ("降低", .change), ("下降", .change), ("减少", .change),
    ]
    static let suffixes: [(word: String, meaning: Meaning)] = [
      ("及以上", .atLeast), ("或以上", .atLeast), ("(含)以上", .atLeast), ("以上(含)", .atLeast), ("以上", .atLeast),
      ("及以下", .atMost), ("或以下", .atMost), ("(含)以下", .atMost), ("以下(含)", .atMost), ("以下", .atMost),
      ("以内", .atMost),
      ("之内", .atMost), ("左右", .approximate), ("上下", .approximate),
    ]
    static let rangeMarks = ["--", "-", "~", "〜", "至", "到"]
  }

  /// Whether an indicator of this name counts what is added: 新增床位数, 新（改）建面积.
  public static func countsAdditions(_ name: String) -> Bool {
    let folded = FoldedText(name).description
    return Vocabulary.additions.contains { folded.hasPrefix($0) }
  }

  /// What a word says of the number beside it.
  enum Meaning: Hashable { case atLeast, atMost, reached, exclusive, approximate, change }

  /// What the words said so far.
  struct Words {
    var firm = true
    var recurrence: Recurrence?
    var isAddition = false
    /// How often behind the unit: /月; empty where it is not said there.
    private(set) var period = ""
    /// The side of the value that is right; nil where none is named.
    private(set) var side: Meaning?

    /// Takes 力争 and 每年, which stand before everything else.
    mutating func takeManner(_ scan: inout TypedScanner) throws(Problem) {
      while true {
        if scan.take(oneOf: Vocabulary.soft) {
          firm = false
        } else if let (_, found) = Vocabulary.recurrences.first(where: { scan.take($0.word) }) {
          try recur(found)
        } else {
          return
        }
      }
    }

    /// Takes every word before the number.
    mutating func takePrefixes(_ scan: inout TypedScanner) throws(Problem) {
      while true {
        try takeManner(&scan)
        if scan.take(oneOf: Vocabulary.additions) {
          isAddition = true
        } else if let (_, meaning) = Vocabulary.prefixes.first(where: { scan.take($0.word) }) {
          try mean(meaning)
        } else if !scan.take(oneOf: Vocabulary.verbs) {
          return
        }
      }
    }

    /// Takes every word behind the unit, which is left.
    mutating func takeSuffixes(of text: String) throws(Problem) -> String {
      var unit = text
      while true {
        if let (word, meaning) = Vocabulary.suffixes.first(where: { unit.hasSuffix($0.word) }) {
          unit.removeLast(word.count)
          try mean(meaning)
        } else if let (word, found) = Vocabulary.periodSuffixes.first(where: { unit.hasSuffix($0.word) }) {
          unit.removeLast(word.count)
          period = word
          try recur(found)
        } else {
          return unit
        }
      }
    }

    /// The aim that the words and the numbers make together.
    func aim(from first: ExactDecimal, to last: ExactDecimal?) throws(Problem) -> Aim {
      if let last {
        guard side == nil else { throw .contradictory }
        guard first <= last else { throw .rangeUpsideDown }
        return .range(first, upTo: last)
      }
      if side == nil, first.mantissa == 0 { throw .zero }
      return side == .atMost ? .atMost(first) : .atLeast(first)
    }

    private mutating func recur(_ found: Recurrence) throws(Problem) {
      guard recurrence == nil || recurrence == found else { throw .contradictory }
      recurrence = found
    }

    private mutating func mean(_ meaning: Meaning) throws(Problem) {
      switch meaning {
      case .exclusive: throw .exclusive
      case .approximate: throw .approximate
      case .change: throw .change
      case .reached: break
      case .atLeast, .atMost:
        guard side == nil || side == meaning else { throw .contradictory }
        side = meaning
      }
    }
  }
}
