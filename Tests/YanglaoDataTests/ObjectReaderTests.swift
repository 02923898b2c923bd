// What is asked of an object is answered, whatever the order; what is not asked for is told.

import Testing

@testable import YanglaoData

struct ObjectReaderTests {
  private func collector(_ text: String) throws -> FaultCollector {
    FaultCollector(file: "x", document: try JSONReader.read(Array(text.utf8)))
  }

  private func reader(_ collector: FaultCollector) throws -> ObjectReader {
    let root = try #require(collector.document.nodes.first)
    return try #require(ObjectReader(root, collector))
  }

  private func faults(_ collector: FaultCollector) -> [PlanFault] {
    do throws(PlanFileError) {
      try collector.finish()
      return []
    } catch { return error.faults }
  }

  @Test func findsKeysInAnyOrder() throws {
    let collector = try collector(#"{"a": "1", "b": "2", "\u0063": "3", "d": {"e": "5"}}"#)
    var keys = try reader(collector)
    #expect(keys.text("c") == "3")
    #expect(keys.optionalText("x") == nil)
    #expect(keys.text("a") == "1")
    #expect(keys.text("b") == "2")
    #expect(keys.optionalText("b") == "2")
    #expect(keys.optionalText("e") == nil)
    #expect(keys.value("d")?.type == .object)
    keys.finish()
    #expect(faults(collector).isEmpty)
  }

  @Test func tellsUnknownKeysWithTheOnesOfTheirObject() throws {
    let collector = try collector(#"{"in": {"b": "1", "z": "2"}, "y": 3, "a": "4"}"#)
    var outer = try reader(collector)
    #expect(outer.text("a") == "4")
    let within = outer.value("in")
    let value = try #require(within)
    var inner = try #require(ObjectReader(value, collector))
    #expect(inner.text("b") == "1")
    inner.finish()
    #expect(outer.optionalText("c") == nil)
    outer.finish()
    let found = faults(collector)
    #expect(found.map(\.path) == ["$.in.z", "$.y"])
    #expect(
      found.map(\.problem) == [.unknownKey("z", known: ["b"]), .unknownKey("y", known: ["a", "in", "c"])])
    #expect(found.map(\.value) == ["\"z\"", "\"y\""])
  }

  @Test func tellsUnknownKeysOfAnObjectWithManyMembers() throws {
    let many = (0..<100).map { "\"k\($0)\": \($0)" }.joined(separator: ", ")
    let collector = try collector("{\(many), \"last\": \"x\"}")
    var keys = try reader(collector)
    #expect(keys.text("last") == "x")
    keys.finish()
    #expect(faults(collector).count == 100)
  }

  @Test func findsItsKeysInManyMembers() throws {
    let collector = try collector("{\(String(repeating: "\"a\": 1, ", count: 80)) \"b\": \"x\"}")
    var keys = try reader(collector)
    #expect(keys.value("a") != nil)
    #expect(keys.text("b") == "x")
    keys.finish()
    #expect(faults(collector).isEmpty)
  }

  @Test func asksNothingOfAnEmptyObject() throws {
    let collector = try collector("{}")
    var keys = try reader(collector)
    #expect(keys.value("a") == nil)
    #expect(keys.required("b") == nil)
    keys.finish()
    #expect(faults(collector).map(\.problem) == [.missingKey("b")])
  }

  @Test func refusesWhatIsNoObject() throws {
    let collector = try collector("[1]")
    let root = try #require(collector.document.nodes.first)
    #expect(ObjectReader(root, collector) == nil)
    #expect(faults(collector).map(\.problem) == [.wrongType(expected: .object)])
  }
}
