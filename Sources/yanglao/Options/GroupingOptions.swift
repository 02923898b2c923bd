// Rows in groups, or counts of them: --by, --summary.

import CommandLineKit
import YanglaoCore

/// How a report of what is due is grouped.
struct GroupingOptions {
  var grouping: ObligationReport.Grouping?
  var summary = false

  static let parameters: [Parameter<Self>] = [
    .option(
      "by", short: "b", \.grouping, "GROUP", help: Text("分组", "group the rows")),
    .flag(
      "summary", short: "s", \.summary,
      help: Text("只列各组的数目（默认按单位）", "counts of each group alone (by department unless said otherwise)")),
  ]

  /// The options of a listing that may be grouped: the columns of its rows, and of the counts.
  static func listingParameters(counting days: ObligationColumns.DayCount) -> [Parameter<ListingOptions>] {
    let (rows, counts) = (rows(counting: days), counts(counting: days))
    let keys = counts.map(\.key)
    return ListingOptions.parameters(
      rows + counts,
      note: Text(
        "；\(keys.joined(separator: "、")) 用于 --summary，group 也用于 --by",
        "; \(keys.joined(separator: ", ")) go with --summary, and group with --by too"))
  }

  /// The columns of rows without groups.
  static func rows(counting days: ObligationColumns.DayCount) -> [ColumnHeader] {
    ObligationColumns.columns(counting: days, grouping: nil).map(\.header)
  }

  /// The columns of the counts of groups.
  static func counts(counting days: ObligationColumns.DayCount) -> [ColumnHeader] {
    ObligationSummaryColumns.columns(.department, of: Set(Obligation.Kind.allCases), counting: days).map(
      \.header)
  }

  /// The grouping that is asked for; counts alone need one.
  var effective: ObligationReport.Grouping? { grouping ?? (summary ? .department : nil) }

  /// How what is owed of some kinds stands, as far as the rows or counts asked for take it.
  func standing(
    _ question: Question, owing kinds: Set<Obligation.Kind>, _ filter: TaskFilter, before end: Day,
    _ listing: ListingOptions
  ) throws -> Standing {
    try question.standing(
      owing: kinds, filter, before: end,
      needsSections: effective == .section || !summary && listing.mayPrint("section"),
      needsDepartments: listing.isRead || effective == .department || effective == .family
        || !summary && listing.mayPrint("departments"),
      needsRecords: !summary
        && (listing.columns.isEmpty || ObligationColumns.ofRecords.contains(where: listing.mayPrint)))
  }

  /// The rows or counts of what is owed, with the names of their groups.
  /// - Parameters:
  ///   - from: The first day on which it falls due, for what lies ahead; nil for what is overdue.
  ///   - report: Lists what is owed in a standing, of some of the kinds.
  func report(
    _ question: Question, of kinds: Set<Obligation.Kind>, _ filter: TaskFilter, from: Day? = nil,
    before end: Day,
    _ listing: ListingOptions, _ report: (Standing, Set<Obligation.Kind>) -> ObligationReport
  ) throws -> (ObligationReport, GroupNames) {
    if let counts = try counts(question, of: kinds, filter, from: from, before: end, listing, report) {
      return counts
    }
    let standing = try standing(question, owing: kinds, filter, before: end, listing)
    let found = report(standing, kinds)
    return (found, GroupNames(of: found.groups.map(\.key), in: standing.catalogue))
  }

  /// The counts alone, where the ledger can count without rows; nil where the rules must list them. Targets are left
  /// to the rules in any case.
  private func counts(
    _ question: Question, of kinds: Set<Obligation.Kind>, _ filter: TaskFilter, from: Day?, before end: Day,
    _ listing: ListingOptions, _ report: (Standing, Set<Obligation.Kind>) -> ObligationReport
  ) throws -> (ObligationReport, GroupNames)? {
    let tallied = kinds.subtracting([.indicator])
    guard summary, let grouping = effective, !tallied.isEmpty,
      let counted = ObligationTally.Question(
        filter, kinds: tallied, by: grouping, from: from, before: end, on: question.day)
    else { return nil }
    return try question.ledger.reading {
      guard let tally = try question.ledger.tally(counted, knownAt: question.knownAt) else { return nil }
      let rest = try question.standing(counted.rest)
      let targets =
        try kinds == tallied
        ? nil : standing(question, owing: [.indicator], filter, before: end, listing)
      let found = report(rest, tallied).adding(
        tally, rest.catalogue, and: targets.map { report($0, [.indicator]) })
      // Of what was counted in tables, no plan was read.
      let names = try GroupNames(
        of: found.groups.map(\.key), in: rest.catalogue,
        places: question.catalogue(.titles).plans.map(\.jurisdiction))
      return (found, names)
    }
  }

  /// Prints a report in the form asked for.
  func print(
    _ report: ObligationReport, of kinds: Set<Obligation.Kind>, counting days: ObligationColumns.DayCount,
    empty: Text, footer: [Text] = [],
    called names: GroupNames, _ listing: ListingOptions, in context: inout Context
  ) throws {
    let language = context.language
    let footer = listing.isRead ? [report.counts.sentence] + footer : []
    try listing.print(
      { keys in
        if summary, let grouping = effective {
          return try Listing(
            report.groups,
            columns: ObligationSummaryColumns.columns(grouping, of: kinds, counting: days, called: names),
            selecting: keys,
            footer: footer, empty: empty)
        }
        let groups = report.groups.map { group in
          Listing.Group(
            title: names.heading(of: group.key, rows: group.rows.count, in: language),
            rowCount: group.rows.count)
        }
        return try Listing(
          effective == nil ? report.rows : report.groups.flatMap(\.rows),
          columns: ObligationColumns.columns(
            counting: days, grouping: effective,
            showsUrges: report.rows.contains { !($0.obligation.state?.urges.isEmpty ?? true) },
            called: names),
          selecting: keys,
          groups: groups, footer: footer, empty: empty)
      }, otherForms: otherForms(counting: days), in: &context)
  }

  /// The columns that the rows and the counts do not share, and the one that grouped rows have besides.
  private func otherForms(
    counting days: ObligationColumns.DayCount
  ) -> [(form: UnknownColumn.OtherForm, keys: [String])] {
    summary
      ? [(.without("--summary"), Self.rows(counting: days).map(\.key))]
      : [
        (.with(["--summary", "--by"]), ["group"]),
        (.with(["--summary"]), Self.counts(counting: days).map(\.key)),
      ]
  }
}

extension ObligationReport.Grouping: ParameterValue {
  public static var allowedValues: [AllowedValue] { allCases.map { AllowedValue($0.rawValue, $0.term) } }
}
