import Testing

@testable import YanglaoData

struct IdentifierTests {
  @Test(arguments: [
    (Identifier.plan, ["jingyuan", "a", "a-1", "a--", String(repeating: "a", count: 40)]),
    (.local, ["1", "2.3", "box-2", "A.b-3", String(repeating: "1", count: 60)]),
    (.slug, ["share", "nursing-bed-share", "a1-2b"]),
  ])
  func accepts(_ form: Identifier, _ texts: [String]) throws {
    let pattern = try Regex(form.pattern)
    for text in texts {
      #expect(form.accepts(text), "\(text)")
      #expect(text.wholeMatch(of: pattern) != nil, "\(text)")
    }
  }

  @Test(arguments: [
    (Identifier.plan, ["", "1a", "-a", "A", "a.b", "a_b", "床", "a/b", String(repeating: "a", count: 41)]),
    (.local, ["", ".", "-1", "1.", "1-", "1..2", "1.-2", "a b", "一", "../etc"]),
    (.slug, ["", "1a", "A", "a-", "-a", "a--b", "a.b", "é"]),
  ])
  func refuses(_ form: Identifier, _ texts: [String]) throws {
    let pattern = try Regex(form.pattern)
    for text in texts {
      #expect(!form.accepts(text), "\(text)")
      #expect(text.wholeMatch(of: pattern) == nil, "\(text)")
    }
    #expect(!form.accepts(String(repeating: "a", count: 61)))
  }
}
