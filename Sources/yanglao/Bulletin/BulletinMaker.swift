// A bulletin's document out of what the reports say.

import CommandLineKit
import YanglaoCore

/// Makes the document of a bulletin.
struct BulletinMaker {
  let period: Period
  /// How things stand at the end of the period, or on the day asked for before it.
  let standing: Standing
  /// What was asked for, as it was typed.
  let options: FilterOptions
  let filter: TaskFilter
  /// The last record of those whose knowledge counts; nil where there are none.
  let lastRecord: Record?
  /// Whether the records are the program's own sample.
  let isSample: Bool
  /// The language of columns that hold whole phrases.
  let language: Language

  let report: BulletinReport
  let byDepartment: ProgressReport
  /// Nil where nothing comes before the period.
  let changes: ChangeReport?
  let missing: MissingReport
  let overdueMilestones: ObligationReport
  let next: ObligationReport
  let nextPeriod: Period

  var catalogue: Catalogue { standing.catalogue }
  var day: Day { standing.day }

  /// - Parameters:
  ///   - asked: The day on which the bulletin is asked for; behind the period, its last day is judged.
  ///   - knownAt: The moment whose knowledge counts; nil for all that is known.
  init(
    _ ledger: any Ledger, for period: Period, asked: Day, knownAt: Instant?, method: PaceMethod,
    options: FilterOptions, isSample: Bool, language: Language
  ) throws {
    self = try ledger.reading {
      try Self(
        readingOnce: ledger, for: period, asked: asked, knownAt: knownAt, method: method, options: options,
        isSample: isSample, language: language)
    }
  }

  private init(
    readingOnce ledger: any Ledger, for period: Period, asked: Day, knownAt: Instant?, method: PaceMethod,
    options: FilterOptions, isSample: Bool, language: Language
  ) throws {
    let day = min(asked, period.to)
    let filter = try options.filter(for: Question(ledger: ledger, day: day, knownAt: knownAt))
    let standing = try Standing(
      ledger, .judging(filter), on: day, knownAt: knownAt, values: .ofEveryInstance, method: method)
    let nextPeriod = period.following ?? period
    self.period = period
    self.standing = standing
    self.options = options
    self.filter = filter
    var known = RecordFilter()
    known.until = knownAt
    known.limit = 1
    lastRecord = try ledger.records(known).last
    self.isSample = isSample
    self.language = language
    self.nextPeriod = nextPeriod
    report = BulletinReport(standing, filter: filter)
    byDepartment = ProgressReport(standing, filter: filter, by: .department)
    changes = try period.before.map {
      try ChangeReport(ledger, since: $0.to, to: standing, knownAt: knownAt, filter: filter)
    }
    missing = try MissingReport(ledger, for: period, filter: filter, on: asked, knownAt: knownAt)
    overdueMilestones = ObligationReport.overdue(standing, filter: filter, kinds: [.milestone], by: nil)
    next = ObligationReport.due(
      standing, within: Period(from: day.advanced(by: 1), to: nextPeriod.to) ?? nextPeriod, filter: filter,
      kinds: Set(Obligation.Kind.allCases), by: nil)
  }

  func document() throws -> Document {
    let term = period.term
    let gap = term.chinese.last?.isASCII == true ? " " : ""
    return Document(
      title: Text(
        "\(term.chinese)\(gap)养老规划任务落实情况通报", "Bulletin on the elderly-care plans, \(term.english)"),
      about: about,
      parts: [
        headline, try colours(), try departments(), try indicators(), try changed(), try notReported(),
        try dueNext(), try disagreements(),
      ])
  }

  private var about: [Text] {
    var lines = [
      Text(
        "时段 \(period)，评价日 \(day)", "Period \(period), judged on \(day)"
      )
    ]
    if let last = lastRecord {
      let (number, day) = (last.number, last.recordedAt.day)
      lines.append(
        Text("按台账第 \(number) 号（\(day)）及以前的记录", "By the records up to no. \(number) (\(day))"))
    } else {
      lines.append(Text("台账没有记录", "The ledger has no records"))
    }
    if let scope { lines.append(scope) }
    if isSample { lines.append(.sampleData) }
    return lines
  }

  /// What part the bulletin is about; nil where it is about everything.
  private var scope: Text? {
    guard !options.isEmpty else { return nil }
    let titles = catalogue.plans.filter { filter.plans.contains($0.id) }.map { Text(verbatim: $0.title) }
    var clauses = [titles.isEmpty ? Text("全部规划", "all plans") : .list(titles)]
    func add(_ label: Text, _ words: [Text]) {
      guard !words.isEmpty else { return }
      let list = Text.list(words)
      clauses.append(
        Text("\(label.chinese)：\(list.chinese)", "\(label.english): \(list.english)"))
    }
    add(Text("单位", "departments"), options.departments.map(Text.init(verbatim:)))
    add(Text("角色", "roles"), options.roles.map(\.term))
    add(Text("类别", "sections"), options.sections.map(Text.init(verbatim:)))
    add(Text("文字", "text"), options.texts.map(Text.init(verbatim:)))
    return Text(
      "范围：\(clauses.map(\.chinese).joined(separator: "；"))",
      "Scope: \(clauses.map(\.english).joined(separator: "; "))")
  }
}

extension Text {
  /// Words one after the other.
  fileprivate static func list(_ words: [Text]) -> Text {
    Text(words.map(\.chinese).joined(separator: "、"), words.map(\.english).joined(separator: ", "))
  }
}
