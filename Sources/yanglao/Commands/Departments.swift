// yanglao departments: who answers for how much.

import CommandLineKit
import YanglaoCore

struct Departments: Command {
  static let name = "departments"
  static let abstract = Text(
    "按系统列出单位、文件所写名称、各角色任务数", "List departments by family, the names each plan uses, and their tasks by role")
  static let discussion: Text? = Text(
    "同一系统在各地名称不同：卫生健康委、卫健委、卫健局、卫生健康局同属“卫生健康”。合署的单位（如工业信息化和商务局）在每个所属系统下各列一次。",
    "Departments with the same work go by many names: 卫生健康委, 卫健委, 卫健局 and 卫生健康局 are one family. A merged bureau, such as 工业信息化和商务局, is listed under each of its families."
  )
  static let examples = [
    Example("departments", Text("全部单位", "every department")),
    Example("departments -d 卫健委", Text("一个系统在各地的单位", "the departments of one family")),
    Example(
      "departments --plan wugang --format csv", Text("一个规划的单位，CSV", "the departments of a plan, as CSV")),
  ]

  var filter = FilterOptions()
  var listing = ListingOptions()

  static let parameters: [Parameter<Self>] =
    [
      .group(\.filter, FilterOptions.parameters),
      .group(\.listing, ListingOptions.parameters(DepartmentColumns.columns.map(\.header))),
    ]

  func run(in context: inout Context) throws {
    let question = try listing.question(in: context)
    let filter = try filter.filter(for: question)
    let report = DepartmentReport(try question.standing(CatalogueScope(filter)), filter: filter)
    let language = context.language
    try listing.print(
      {
        var page = try Listing(
          report.rows, columns: DepartmentColumns.columns, selecting: $0, empty: .nothing)
        page.groups = report.families.map { family, isCollective, count in
          let title =
            family.map { Text($0.name, $0.nameInEnglish) }
            ?? (isCollective
              ? Text("集体单位", "Collective bodies") : Text("其他单位", "Other departments"))
          return Listing.Group(title: title[language], rowCount: count)
        }
        page.footer = [.sentence([.count(report.count, "单位 \(report.count) 个", "department")])]
        return page
      }, in: &context)
  }
}
