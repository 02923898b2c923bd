// The sentences for plans of one's own that cannot be taken.

import CommandLineKit
import YanglaoCore

extension Failure {
  init(plans error: RequestError) {
    switch error {
    case .noPlans(let files):
      let names = Text.list(files.map(\.shown))
      self.init(message: Text("\(names.chinese) 中没有规划", "there is no plan in \(names.english)"))
    case .noSuchRevision(let plan, let revision, let known):
      self.init(
        message: Text(
          "规划 \(plan.shown) 没有第 \(revision.shown) 版",
          "the plan \(plan.shown) has no revision \(revision.shown)"),
        hints: [.allowed(Set(known).sorted().map(String.init))].compactMap { $0 }, status: .usage)
    case .severalDocuments(let file):
      self.init(
        message: Text("“\(file.shown)”中有不止一个规划", "“\(file.shown)” holds several plans"),
        hints: [Text("一次修订、比较一个规划。", "Revise and compare one plan at a time.")])
    case .oneFileOnly:
      self.init(
        message: Text("一次只修订一个文件", "one file at a time is taken as a revision"), status: .usage)
    case .missingArgument(let name):
      self.init(message: Text("缺少参数 \(name)", "\(name) is missing"), status: .usage)
    case .noNewerBundle(let plans):
      let names = Text.list(plans)
      self.init(
        message: Text(
          "内置的没有更新的版次：\(names.chinese)", "no newer revision is bundled of \(names.english)"))
    case .notAPlan(let name):
      self.init(
        message: Text(
          "“\(name.shown)”既不是台账中的规划，也不是文件", "“\(name.shown)” is neither a plan of the ledger nor a file"),
        hints: [Text("“yanglao plans”列出规划。", "“yanglao plans” lists the plans.")])
    case .changedUnits(let changed):
      func unit(_ unit: String?) -> Text {
        unit.map { Text(verbatim: $0.shown) } ?? Text("（无单位）", "(no unit)")
      }
      let lines = changed.map { one in
        let (from, to) = (unit(one.from), unit(one.to))
        return Text(
          "  \(one.reference)：\(from.chinese) → \(to.chinese)，已有填报值 \(one.values) 个",
          "  \(one.reference): \(from.english) → \(to.english), \(Text.count(one.values, "", "value").english)"
        )
      }
      self.init(
        message: Text("修订会改变填报值的单位", "the revision would give recorded values another unit"),
        hints: lines + [
          Text(
            "口径变了的指标用新的编号；只是单位写法不同，加 --confirm。",
            "What counts something else needs an id of its own; where the unit only has another name, add --confirm."
          )
        ])
    case .notClosed(let plan):
      self.init(
        message: Text("规划 \(plan.shown) 没有结束", "the tracking of the plan \(plan.shown) has not ended"))
    default: self.init(recording: error)
    }
  }
}
