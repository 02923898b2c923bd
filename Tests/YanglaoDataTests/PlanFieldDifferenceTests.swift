// Whatever of a plan file is changed, the comparison of both plans tells it.

import Testing
import YanglaoCore

@testable import YanglaoData

struct PlanFieldDifferenceTests {
  /// Values of every sort, of which some fit any place of a plan file.
  private static let values: [String] = {
    var words = ["2022-06-30", "2023-11-30", "640425", "x-1", "别的"]
    words += Plan.Kind.allCases.map(\.rawValue)
    words += Jurisdiction.Level.allCases.map(\.rawValue)
    words += Passage.Kind.allCases.map(\.rawValue)
    words += Role.allCases.map(\.rawValue)
    words += Deadline.Basis.allCases.map(\.rawValue)
    words += Recurrence.allCases.map(\.rawValue)
    words += Indicator.Kind.allCases.map(\.rawValue)
    words += Indicator.Counting.allCases.map(\.rawValue)
    words += Indicator.Attribute.allCases.map(\.rawValue)
    words += Comparator.allCases.map(\.rawValue)
    return words.map { "\"\($0)\"" } + ["7", "61", "false", "true"]
  }()

  /// What a plan is called by, and not what it says.
  private static let names = ["\"formatVersion\"", "\"id\"", "\"revision\""]

  /// Beside the rest as it is, nothing else can stand here.
  private static let fixed = ["\"unit\": \"万元\"", "\"comparator\": \"range\""]

  private func plan(_ lines: [String]) -> Plan? {
    // The member in front of one that was taken out may have lost what it was parted from.
    let text = lines.joined(separator: "\n").replacing(#/,(\s*[}\]])/#) { $0.output.1 }
    return try? PlanReader.plan(from: Array(text.utf8), file: "demo.json")
  }

  @Test func tellsEveryValueThatIsChangedOrTakenOut() throws {
    let plan = try PlanReader.plan(from: Array(PlanWriterTests.everyKey.utf8), file: "demo.json")
    let written = PlanWriter.json(of: plan)
    let lines = written.split(separator: "\n").map(String.init)
    var changed = 0
    var untold: Set<String> = []
    for (index, line) in lines.enumerated() {
      guard let leaf = line.wholeMatch(of: #/(\s*)(?:("\w+"): )?("(?:[^"\\]|\\.)*"|[-.\d]+|true|false)(,?)/#)
      else { continue }
      let (indent, key, value, comma) = (leaf.1, leaf.2, leaf.3, leaf.4)
      if indent.count == 2, let key, Self.names.contains(String(key)) { continue }
      var readable = 0
      let replacements: [String?] = Self.values.filter { $0 != value } + [nil]
      for replacement in replacements {
        var lines = lines
        lines[index] = replacement.map { "\(indent)\(key.map { "\($0): " } ?? "")\($0)\(comma)" } ?? ""
        guard let other = self.plan(lines), PlanWriter.json(of: other) != written else { continue }
        readable += 1
        if PlanDifference(from: plan, to: other).isEmpty || PlanDifference(from: other, to: plan).isEmpty {
          untold.insert("\(index): \(line)")
        }
      }
      #expect(readable > 0 || Self.fixed.contains { line.contains($0) }, "nothing else can stand at \(line)")
      changed += 1
    }
    #expect(untold == [])
    #expect(changed > 100)
  }
}
