// What `plan check` finds in a plan that was just made, in lines for its maker.

import CommandLineKit
import YanglaoCore
import YanglaoData

/// What is wrong with a plan that was made, and what its office should look at; each thing once.
struct PlanRemarks {
  /// A line for each thing, with the first place of it.
  let lines: [Text]
  /// Whether the plan cannot be added as it is.
  let isRefusal: Bool

  /// - Parameters:
  ///   - document: The plan's JSON.
  ///   - file: The file that it was written to.
  init(on document: String, in file: String, knowing names: KnownNames) {
    let reading = PlanReader.check(Array(document.utf8), file: file, knowing: names)
    var remarks: [(place: String, severity: Text, sentence: Text, count: Int)] = []
    var known: [Text: Int] = [:]
    for fault in reading.faults {
      let sentence = fault.sentence(in: reading.plan, knowing: names)
      if let index = known[sentence] {
        remarks[index].count += 1
      } else {
        known[sentence] = remarks.count
        let place = "\(fault.file.shown):\(fault.line):\(fault.column)"
        remarks.append((place, fault.severity.term, sentence, 1))
      }
    }
    var lines = remarks.map { remark in
      let others = remark.count - 1
      return Text(
        "\(remark.place): \(remark.severity.chinese)：\(remark.sentence.chinese)"
          + (others > 0 ? "（另有 \(others) 处）" : ""),
        "\(remark.place): \(remark.severity.english): \(remark.sentence.english)"
          + (others > 0 ? " (and \(Text.count(others, "", "more place").english))" : ""))
    }
    if reading.untold > 0 {
      let more = Text.count(reading.untold, "另有 \(reading.untold) 处未列出", "more fault")
      lines.append(Text("\(file.shown)：\(more.chinese)。", "\(file.shown): \(more.english)."))
    }
    isRefusal = reading.errorCount > 0
    if isRefusal {
      lines.append(
        Text(
          "这样的规划不能加入台账；改正后再用“yanglao plan add”。",
          "Such a plan cannot be added; mend it before “yanglao plan add”."))
    }
    self.lines = lines
  }
}
