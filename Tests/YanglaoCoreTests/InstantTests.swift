import Testing

@testable import YanglaoCore

struct InstantTests {
  @Test func printsAndReadsUTC() throws {
    let moment = Instant(microseconds: 1_795_239_123_000_456)
    #expect(moment.description == "2026-11-21T05:32:03.000456Z")
    #expect(Instant(moment.description) == moment)
    #expect(Instant(microseconds: -1).description == "1969-12-31T23:59:59.999999Z")
    #expect(Instant("1969-12-31T23:59:59.999999Z")?.microseconds == -1)
  }

  @Test func aDayEndsInShanghai() throws {
    let end = Instant(endOf: try day("2026-07-05"))
    #expect(end.description == "2026-07-05T15:59:59.999999Z")
    #expect(try end.day == day("2026-07-05"))
    #expect(try Instant(microseconds: end.microseconds + 1).day == day("2026-07-06"))
  }

  @Test(arguments: [
    "", "2026-07-05", "2026-07-05T24:00:00.000000Z", "2026-07-05T01:60:00.000000Z", "2026-07-05T01:02:03Z",
    "2026-07-05T01:02:03.000000+", "2026-07-05Tab:cd:ef.ghijklZ",
  ])
  func refuses(_ text: String) { #expect(Instant(text) == nil) }
}
