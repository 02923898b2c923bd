// yanglao departments add: an office's own names and families of departments.

import CommandLineKit
import Glibc
import YanglaoCore
import YanglaoData

struct DepartmentsAdd: Command {
  static let name = "add"
  static let abstract = Text(
    "把自己的单位名称和系统加入台账", "Add names and families of departments of one's own to the ledger")
  static let discussion: Text? = Text(
    "文件的格式同 Data/departments.json：families 列出系统（family、name、nameEn、names），collectiveBodies 列出集体单位。已有的系统添上新名称，没有的系统新增；与已有的矛盾时什么也不写。",
    "The file has the form of Data/departments.json: families with family, name, nameEn and names, and collectiveBodies. Known families get new names, others are new; where anything contradicts what there is, nothing is written."
  )
  static let examples = [
    Example("departments add 我市单位.json", Text("由文件", "from a file")),
    Example("departments add - --by 张某 < 单位.json", Text("由标准输入", "from standard input")),
  ]

  var file = ""
  var by: String?

  static let parameters: [Parameter<Self>] = [
    .argument(
      "FILE", \.file, completion: .file, help: Text("文件，“-”为标准输入", "the file; “-” is standard input")),
    .recorder(\.by),
  ]

  func run(in context: inout Context) throws {
    let by = try context.recorder(by)
    var document: [UInt8]
    do { document = try LineReader(path: file).rest(limit: PlanReading.maximumSize) } catch {
      guard error.errno == EFBIG else { throw error }
      throw FaultyDocument(.tooLarge(file: file), isToBeWritten: true)
    }
    if let last = document.last, last != UInt8(ascii: "\n") { document.append(UInt8(ascii: "\n")) }
    let added: DepartmentRegister
    do { added = try CatalogueReader.departments(from: document, file: file) } catch {
      throw FaultyDocument(error, isToBeWritten: true)
    }
    let counts = try context.changingPlans { ledger, _ in
      var register = try ledger.catalogue(.names, knownAt: nil).register
      let counts = try register.add(added)
      guard counts != (0, 0, 0) else { return counts }
      try ledger.appendDepartments(document, by: by)
      return counts
    }
    try context.print(
      Text(
        "已加入名称 \(counts.names) 个、系统 \(counts.families) 个、集体单位 \(counts.bodies) 个。",
        "Added \(Text.count(counts.names, "", "name").english), "
          + "\(counts.families) \(counts.families == 1 ? "family" : "families") and "
          + "\(counts.bodies) collective \(counts.bodies == 1 ? "body" : "bodies").")[context.language] + "\n"
    )
  }
}
