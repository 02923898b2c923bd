// A file of departments that is refused, and what is said of it.

import CommandLineKit
import YanglaoCore
import YanglaoData

/// A file of departments, or of one plan, with faults.
struct FaultyDocument: Error {
  let faults: [PlanFault]
  /// Whether it would have been written, had it been right.
  let isToBeWritten: Bool

  init(_ error: PlanFileError, isToBeWritten: Bool = false) {
    (faults, self.isToBeWritten) = (error.faults, isToBeWritten)
  }

  init(_ reading: PlanReading, isToBeWritten: Bool = false) {
    (faults, self.isToBeWritten) = (reading.faults, isToBeWritten)
  }
}

extension Failure {
  init(_ error: FaultyDocument) {
    let count = Text.count(error.faults.count, "\(error.faults.count) 处错误", "error")
    let end = error.isToBeWritten ? Text("，没有写入", "; nothing was written") : Text("", "")
    self.init(
      message: Text("文件有 \(count.chinese)\(end.chinese)", "\(count.english) in the file\(end.english)"),
      hints: Self.told(error.faults) {
        let place = "  \($0.file.shown):\($0.line):\($0.column): \($0.path.shown): "
        return Text(place + $0.problem.sentence.chinese, place + $0.problem.sentence.english)
      })
  }

  /// A line for each of the first faults, and how many more there are.
  private static func told<Fault>(_ faults: [Fault], _ line: (Fault) -> Text) -> [Text] {
    let rest = faults.dropFirst(PlanErrors.told).count
    return faults.prefix(PlanErrors.told).map(line)
      + (rest == 0 ? [] : [Text("  ……另有 \(rest) 处", "  … and \(rest) more")])
  }

  init(_ error: DepartmentConflicts) {
    self.init(
      message: Text("与已有的单位矛盾，没有写入", "contradicts the departments that there are; nothing was written"),
      hints: Self.told(error.conflicts) { conflict in
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
