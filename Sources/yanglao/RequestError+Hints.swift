// How to do better than a request that cannot be answered, and whether its words or the ledger stand in its way.

import CommandLineKit
import YanglaoCore

extension RequestError {
  /// What helps on, a line each; many a sentence says enough by itself.
  var hints: [Text] { hints(listing: Text.mostThings) }

  /// What helps on, a line each, of which those that are one of a list begin with spaces.
  /// - Parameter most: How many things of a list that may be long are told.
  func hints(listing most: Int) -> [Text] {
    switch self {
    case .unknownPlan(_, let known, let nearest): [.didYouMean(nearest), .allowed(known)].compactMap { $0 }
    case .severalPlans(_, let ids), .severalMeasures(_, let ids): [.allowed(ids)].compactMap { $0 }
    case .noMidterm: [Text("用 --as-of 写明评价日。", "Name a day with --as-of.")]
    case .unknownDepartment(_, let nearest):
      [
        Text.didYouMean(nearest)
          ?? Text("“yanglao departments”列出可用的名称。", "“yanglao departments” lists the names in use.")
      ]
    case .unknownMeasure(_, let nearest):
      [
        .didYouMean(nearest),
        Text(
          "“yanglao indicators --columns measure,name”列出可用的编号。",
          "“yanglao indicators --columns measure,name” lists the ids in use."),
      ].compactMap { $0 }
    case .nothingMatches(_, let nearest):
      [
        .didYouMean(nearest), Text("“yanglao search”查找文字。", "“yanglao search” looks for a text."),
      ].compactMap { $0 }
    case .severalMatch(_, let things): Text.some(of: things.map(\.sentence), most)
    case .unknownSection(_, let nearest):
      [
        Text.didYouMean(nearest)
          ?? Text(
            "“yanglao tasks --columns id,section”列出类别。",
            "“yanglao tasks --columns id,section” lists the sections.")
      ]
    case .unknownLanguage: [.allowed(["zh", "en"])].compactMap { $0 }
    case .fileExists: [Text("用 --force 覆盖。", "--force replaces it.")]
    case .notInEncoding: [Text("用 --encoding utf-8。", "Use --encoding utf-8.")]
    case .notAnSVGFile:
      [Text("图只写成 SVG，文件名以 .svg 结尾。", "Drawings are written as SVG; let the name end in .svg.")]
    case .cannotWrite(_, let endings, let hasFormats):
      [.endings(endings.map { "." + $0 }, hasFormats: hasFormats)]
    case .notADepartmentName:
      [Text("应为一个单位的名称，如“民政局”“沙坡头区民政局”。", "Give the name of one department, such as 民政局 or 沙坡头区民政局.")]

    // MARK: Plans

    case .noSuchRevision(_, _, let known): [.allowed(Set(known).sorted().map(String.init))].compactMap { $0 }
    case .severalDocuments: [Text("一次修订、比较一个规划。", "Revise and compare one plan at a time.")]
    case .notAPlan: [Text("“yanglao plans”列出规划。", "“yanglao plans” lists the plans.")]
    case .changedCounts(let changed):
      changed.map(\.sentence) + [
        Text(
          "口径变了的指标用新的编号；只是写法不同，或原来写错，加 --confirm。",
          "What counts something else needs an id of its own; where it only has another name, or was wrong, add --confirm."
        )
      ]

    // MARK: Recording

    case .noLedger: [Text("第一条记录会新建台账。", "The first record makes the ledger.")]
    case .sampleIsReadOnly:
      [
        Text(
          "去掉 --sample；或用“yanglao --sample ledger backup FILE”另存一份，以 --ledger FILE 使用。",
          "Leave --sample out, or copy it with “yanglao --sample ledger backup FILE” and use --ledger FILE.")
      ]
    case .noHome, .invalidUTF8Variable:
      [Text("用 --ledger 或 YANGLAO_LEDGER 写明路径。", "Name a path with --ledger or YANGLAO_LEDGER.")]
    case .noRecorder: [Text("用 --by 写明。", "Say so with --by.")]
    case .notAnIndicator(_, .measure(let measure)?):
      [
        Text(
          "写出规划：PLAN/\(measure.id)，或用 --plan。", "Name the plan, as PLAN/\(measure.id) or with --plan.")
      ]
    case .isAMilestone(_, _, let task):
      [
        Text(
          "写 \(task)，记录即属整个任务；节点可以单独 update、done、verify、return、suspend、resume。",
          "Name \(task); the record is then of the whole task. A milestone alone takes update, done, verify, return, suspend and resume."
        )
      ]
    case .noValue:
      [
        Text(
          "写 VALUE、--numerator 和 --denominator，或 --add。",
          "Give VALUE, --numerator and --denominator, or --add.")
      ]
    case .notAValue(_, _, let unit): [.expectedValue(in: unit)]
    case .cannotAdd(.some), .nothingToAddTo: [Text("请写完整的数值。", "Give the whole value.")]
    case .doubtful(let concerns, _, let places):
      concerns.map { $0.sentence(places) } + [
        Text("确认无误时加 --confirm --note 说明。", "If it is right, add --confirm and a --note that says why.")
      ]
    case .nothingToReport:
      [
        Text(
          "至少写 --status、--percent、--progress、--problems、--next 之一。",
          "Give at least one of --status, --percent, --progress, --problems and --next.")
      ]
    case .illegalStep(_, _, _, _, let legal): [.commands(Set(legal.map(\.command)).sorted())]
    case .excludes:
      [
        Text(
          "已经记录的先撤回，再按日期先后报送。",
          "Withdraw what is on record first, then report both in the order of their days."
        )
      ]
    case .unmetIndicators(let indicators, let option):
      Text.some(of: indicators.map(\.sentence), most) + [
        Text("仍要报办结时加 \(option)。", "\(option) reports it done all the same.")
      ]
    case .overdueAlready: [Text("逾期之后延期用 --late，记录中会注明。", "--late extends it afterwards, and is marked so.")]
    case .notAssigned(_, _, let assigned): [.allowed(assigned)].compactMap { $0 }
    case .replacedAlready(_, let other):
      [Text("请更正或撤回记录 \(other)。", "Correct or withdraw record \(other).")]
    case .withdrawnAlready: [Text("请重新填报。", "Record anew.")]
    case .restedUpon(_, let later): [Text("请先撤回记录 \(later)。", "Withdraw record \(later) first.")]
    case .notAnObservation: [Text("其他记录用 withdraw 撤回后重新报送。", "Withdraw it, and record anew.")]
    case .cannotAsk: [Text("不询问用 --yes。", "--yes does not ask.")]
    default: []
    }
  }

  /// The exit status: whether the words of the command line are wrong, or what they ask for cannot be done.
  var status: Failure.Status {
    switch self {
    case .unknownPlan, .severalPlans, .unknownDepartment, .unknownMeasure, .severalMeasures, .unknownSection,
      .emptyText, .invalidUTF8, .unknownLanguage, .conflictingOptions, .needless, .notAPlanText,
      .notAnSVGFile, .cannotWrite, .laterThan, .noSuchRevision, .oneFileOnly, .missingArgument,
      .sampleIsReadOnly, .noRecorder, .missingOption, .missingEither, .needsBoth, .noValue, .notAValue,
      .wrongKindOfValue,
      .cannotAdd(nil), .confirmationNeedsNote, .nothingToReport, .notABackupFile, .needsReason,
      .notADepartmentName,
      .cannotAsk:
      .usage
    default: .failed
    }
  }
}

extension Text {
  /// How many things of a list are told.
  fileprivate static let mostThings = 30

  fileprivate static func some(of things: [Text], _ most: Int) -> [Text] {
    let rest = things.dropFirst(most).count
    return things.prefix(most) + (rest == 0 ? [] : [Text("  ……另有 \(rest) 项", "  … and \(rest) more")])
  }

  fileprivate static func endings(_ names: [String], hasFormats: Bool) -> Text {
    Text(
      "文件名以 \(names.joined(separator: "、")) 结尾\(hasFormats ? "；用 --format 另行写明格式" : "")。",
      "Let the name end in \(names.joined(separator: ", "))\(hasFormats ? ", or say the format with --format" : "")."
    )
  }

  fileprivate static func expectedValue(in unit: String?) -> Text {
    if unit.isPercentUnit {
      return Text("应如 52.3、52.3%、232/387。", "Expected a value such as 52.3, 52.3% or 232/387.")
    }
    return unit.map { Text("应如 12、12\($0)。", "Expected a value such as 12 or 12\($0).") }
      ?? Text("应为“达成”。", "Expected “achieved”.")
  }

  fileprivate static func commands(_ names: [String]) -> Text {
    Text("可用的命令：\(names.joined(separator: "、"))", "What can be done: \(names.joined(separator: ", "))")
  }
}

extension ChangedCount {
  fileprivate var sentence: Text {
    Text(
      "  \(reference)：\(from.chinese) → \(to.chinese)，已有填报值 \(values) 个",
      "  \(reference): \(from.english) → \(to.english), \(Text.count(values, "", "value").english)")
  }
}

extension Reference {
  fileprivate var sentence: Text {
    Text(verbatim: "  \(id.escapedForTerminal)  \(title.escapedForTerminal)")
  }
}

extension UnmetIndicator {
  fileprivate var sentence: Text {
    let line = "  \(reference)  \(name)  "
    return Text(line + verdict.term.chinese, line + verdict.term.english)
  }
}

extension EntryConcern {
  /// - Parameter places: Where the records stand that are not in the ledger yet, by their numbers.
  fileprivate func sentence(_ places: [Int64: RecordPlace]) -> Text {
    func place(_ record: Record) -> Text {
      let place = (places[record.number] ?? .record(record.number)).noun
      return Text("\(place.chinese)，\(record.draft.asOf)", "\(place.english), \(record.draft.asOf)")
    }
    return switch self {
    case .shareOutsideRange: Text("  比例不在 0–100% 之间", "  a share outside 0–100%")
    case .numeratorAboveDenominator: Text("  分子大于分母", "  the numerator is above the denominator")
    case .belowZero: Text("  数值小于 0", "  a value below 0")
    case .inFuture(let today):
      Text("  日期在将来（今天 \(today)）", "  the date lies in the future (today is \(today))")
    case .beforePlan(let day, let from):
      Text(
        "  " + Text.beforePlan(day, from: from).chinese, "  " + Text.beforePlan(day, from: from).english)
    case .goesDown(let record):
      Text(
        "  累计数少于上次（\(place(record).chinese)）",
        "  a running count below the last one (\(place(record).english))")
    case .goesAbove(let record):
      Text(
        "  累计数多于其后的（\(place(record).chinese)）",
        "  a running count above a later one (\(place(record).english))")
    case .jump(let record):
      Text(
        "  与上次（\(place(record).chinese)）相差超过全程一半",
        "  more than half of the whole range from the last value (\(place(record).english))")
    }
  }
}
