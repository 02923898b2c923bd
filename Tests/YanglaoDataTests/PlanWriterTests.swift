// What is written of a plan is read as the same plan again.

import TestSupport
import Testing
import YanglaoCore

@testable import YanglaoData

struct PlanWriterTests {
  @Test(arguments: BundledData.planIds)
  func writesABundledPlanToTheByte(id: String) throws {
    let bytes = try #require(BundledData.bytes(of: "plans/\(id).json"))
    let plan = try PlanReader.plan(from: bytes, file: id)
    #expect(PlanWriter.json(of: plan) == String(decoding: bytes, as: UTF8.self))
  }

  @Test func writesWhatIsReadAgain() throws {
    var generator = SeededGenerator.printingItsSeed()
    for _ in 0..<200 {
      let plan = RandomPlan.plan(using: &generator)
      let written = PlanWriter.json(of: plan)
      let read = try PlanReader.plan(from: Array(written.utf8), file: "random.json")
      try #require(String(reflecting: read) == String(reflecting: plan))
      try #require(PlanWriter.json(of: read) == written)
    }
  }

  /// JSON writes a character beyond U+FFFF as two units.
  @Test func writesEveryCharacterThatHidesAsAnEscape() {
    var text = ""
    JSONValue.string("a\u{1}\u{202E}\u{FEFF}\u{E0041}😀").write(to: &text)
    #expect(text == #""a\u0001\u202e\ufeff\udb40\udc41😀""#)
  }

  @Test(arguments: [
    PlanReaderTests.whole.replacing("\"asPrinted\": null", with: "\"asPrinted\": \"2023年\""), everyKey,
  ])
  func writesEveryKeyThatWasRead(_ text: String) throws {
    let plan = try PlanReader.plan(from: Array(text.utf8), file: "demo.json")
    let written = PlanWriter.json(of: plan)
    #expect(try Self.keys(of: text).subtracting(Self.keys(of: written)) == [])
    #expect(try PlanWriter.json(of: PlanReader.plan(from: Array(written.utf8), file: "again")) == written)
  }

  @Test(arguments: [
    (#""note": "说明", "noteEn": "A remark", "quote""#, #""noteEn": "A remark", "quote""#, "note"),
    (#""investment": 7300, "#, "", "investment"),
  ])
  func refusesAKeyThatWouldBeLost(_ old: String, _ new: String, _ missing: String) throws {
    let text = Self.everyKey.replacing(old, with: new, maxReplacements: 1)
    try #require(text != Self.everyKey)
    #expect {
      _ = try PlanReader.plan(from: Array(text.utf8), file: "demo.json")
    } throws: { error in
      (error as? PlanFileError)?.faults.map(\.problem) == [.missingKey(missing)]
    }
  }

  /// Every key of the format at every place where it may stand, with a value that does not go without saying.
  static let everyKey = """
    {
      "formatVersion": 1, "id": "demo", "revision": 2, "title": "示例", "titleAsPrinted": false,
      "kind": "workPlan", "documentNumber": "某政办发〔2023〕1号", "issuer": "某县人民政府办公室",
      "issuedOn": "2023-01-05",
      "jurisdiction": { "name": "某县", "level": "county", "code": "640424", "within": "某市" },
      "period": { "from": "2023-01-01", "to": "2023-12-31" }, "source": { "file": "demo.txt" },
      "sections": [ { "id": "1", "number": "一", "title": "一" },
        { "id": "1.1", "number": "（一）", "title": "其中", "within": "1" } ],
      "passages": [ { "id": "B1", "kind": "box", "number": "专栏1", "title": "目标", "task": "1",
        "text": "按月报送，每月一报" } ],
      "tasks": [ { "id": "1", "number": "1", "section": "1", "title": "任务", "text": "床位占比达到60%",
        "departments": [ { "name": "某县民政局", "asPrinted": "民政局", "role": "lead" } ],
        "deadline": { "due": "2023-12-31", "basis": "printed", "asPrinted": "每年", "firm": false,
          "recurrence": "yearly" },
        "milestones": [ { "id": "1-a", "title": "开工", "due": "2023-07-31", "firm": true, "project": "院舍",
          "note": "说明", "noteEn": "A remark", \(quotations) } ],
        "projects": [ { "name": "院舍", "investment": 7300, "unit": "万元",
          "period": { "from": "2023-01-01", "to": "2023-12-31" },
          "note": "说明", "noteEn": "A remark", \(quotations) } ],
        "standards": [ { "text": "每百户不少于20平方米", \(quotations) } ] } ],
      "indicators": [ { "id": "share", "measure": "share", "name": "占比", "nameAsPrinted": false,
        "category": "设施", "kind": "share", "unit": "%", "numerator": "护理型床位", "denominator": "床位",
        "counting": "level", "attribute": "binding", "tasks": ["1"],
        "baseline": { "value": 50, "on": "2022-12-31", "quote": "占比50%", "asPrinted": "50%", "in": "B1",
          "note": "说明", "noteEn": "A remark" },
        "targets": [ { "comparator": "range", "value": 60.50, "upTo": 70, "due": "2023-12-31",
          "recurrence": "yearly", "firm": false, "note": "说明", "noteEn": "A remark", \(quotations) } ] } ],
      "reporting": [ { "what": "报送进展", "recurrence": "monthly", \(quotations) } ],
      "irregularities": [ { "at": "一", "quote": "60", "note": "说明", "noteEn": "A remark", "tasks": ["1"],
        "indicators": ["share"] } ]
    }
    """

  private static let quotations = """
    "quote": "床位占比达到60%", "asPrinted": "60%", "in": "B1",
    "alsoPrinted": [ { "quote": "每月一报", "asPrinted": "每月", "in": "B1" }, { "quote": "按月报送" } ]
    """

  /// The place of every key of a JSON text, with its value where that holds no others, in no order.
  private static func keys(of text: String) throws -> Set<String> {
    let document = try JSONReader.read(Array(text.utf8))
    var found: Set<String> = []
    func visit(_ node: JSONNode, _ path: String) {
      var index = node.index + 1
      switch node.kind {
      case .object:
        while index < node.next {
          let value = document.nodes[document.nodes[index].next]
          visit(value, "\(path).\(document.text(of: document.nodes[index]))")
          index = value.next
        }
      case .array:
        for item in 0..<node.count {
          visit(document.nodes[index], "\(path)[\(item)]")
          index = document.nodes[index].next
        }
      default:
        _ = found.insert("\(path) = \(document.source(of: node))")
        return
      }
      found.insert(path)
    }
    visit(document.nodes[0], "$")
    return found
  }

  @Test func leavesOutWhatTheOfficeAssigned() throws {
    let bytes = Array(PlanReaderTests.whole.utf8)
    let plan = try PlanReader.plan(from: bytes, file: "demo.json")
    let task = plan.tasks[0]
    let assigned = PolicyTask(
      id: task.id, number: nil, section: task.section, title: task.title, text: task.text,
      departments: [Assignment(name: "某县民政局", asPrinted: "民政局", role: .lead, isLocal: true)],
      deadline: task.deadline)
    let local = Plan(
      id: plan.id, revision: plan.revision, title: plan.title, kind: plan.kind,
      jurisdiction: plan.jurisdiction, period: plan.period, source: plan.source, sections: plan.sections,
      tasks: [assigned], indicators: plan.indicators)
    #expect(PlanWriter.json(of: local) == PlanWriter.json(of: plan))
  }
}
