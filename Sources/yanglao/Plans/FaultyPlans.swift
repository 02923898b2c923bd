// The end of a request that needs plan files without errors.

import CommandLineKit

/// Plan files with errors, for which nothing was written.
struct FaultyPlans: Error {
  let errors: PlanErrors
}

extension Failure {
  init(_ error: FaultyPlans) {
    let errors = error.errors
    let count = Text.count(errors.count, "规划文件有 \(errors.count) 处错误", "error")
    self.init(
      message: Text("\(count.chinese)，没有写入", "\(count.english) in the plan files; nothing was written"),
      hints: errors.sentences.map { Text("  \($0.chinese)", "  \($0.english)") })
    let untold = errors.count - errors.sentences.count
    if untold > 0 { hints.append(Text("  ……另有 \(untold) 处", "  … and \(untold) more")) }
  }
}
