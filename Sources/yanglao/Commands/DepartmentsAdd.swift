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
      throw FaultyDocument(.tooLarge(file: file))
    }
    if let last = document.last, last != UInt8(ascii: "\n") { document.append(UInt8(ascii: "\n")) }
    let added: DepartmentRegister
    do {
      let read = try CatalogueReader.departments(from: document, file: file)
      added = DepartmentRegister(families: read.families, collectiveBodies: read.collectiveBodies)
    } catch { throw FaultyDocument(error) }
    let counts = try context.changingPlans { ledger, _ in
      let catalogue = try ledger.catalogue(.names, knownAt: nil)
      var register = DepartmentRegister(
        families: catalogue.families, collectiveBodies: catalogue.collectiveBodies)
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

/// A file of departments, or of one plan, with faults.
struct FaultyDocument: Error {
  let faults: [PlanFault]

  init(_ error: PlanFileError) { faults = error.faults }

  init(_ reading: PlanReading) { faults = reading.faults }
}

extension Failure {
  init(_ error: FaultyDocument) {
    let count = error.faults.count
    self.init(
      message: Text("文件有 \(count) 处错误", "\(Text.count(count, "", "error").english) in the file"),
      hints: error.faults.prefix(PlanErrors.told).map {
        let place = "  \($0.file.shown):\($0.line):\($0.column): \($0.path.shown): "
        return Text(place + $0.problem.sentence.chinese, place + $0.problem.sentence.english)
      })
  }

  init(_ error: DepartmentConflicts) {
    self.init(
      message: Text("与已有的单位矛盾，没有写入", "contradicts the departments that there are; nothing was written"),
      hints: error.conflicts.prefix(PlanErrors.told).map { conflict in
        switch conflict {
        case .renamesFamily(let id, let old, let new):
          Text(
            "  系统 \(id.shown) 已名为“\(old.shown)”，不是“\(new.shown)”",
            "  the family \(id.shown) is called “\(old.shown)”, not “\(new.shown)”")
        case .nameOfAnotherFamily(let name, let family, let other):
          Text(
            "  “\(name.shown)”已属系统 \(other.shown)，不能再属 \(family.shown)",
            "  “\(name.shown)” is of the family \(other.shown) and cannot be of \(family.shown)")
        case .nameOfCollectiveBody(let name):
          Text("  “\(name.shown)”是集体单位", "  “\(name.shown)” is a collective body")
        case .bodyNamedLikeFamily(let name, let family):
          Text(
            "  “\(name.shown)”已属系统 \(family.shown)，不能作集体单位",
            "  “\(name.shown)” is of the family \(family.shown) and cannot be a collective body")
        }
      })
  }
}
