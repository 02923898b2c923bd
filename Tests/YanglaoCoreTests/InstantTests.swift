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
    "2026-07-05T01:02:03.000000+", "2026-07-05T01:02:03.0+08:00", "2026-07-05t01:02:03.000000Z",
    "2026-07-05Tab:cd:ef.ghijklZ",
  ])
  func refuses(_ text: String) { #expect(Instant(text) == nil) }

  @Test(arguments: [
    ("2026-07-05T16:00:00Z", "2026-07-05T16:00:00.000000Z"),
    ("2026-07-05t16:00:00z", "2026-07-05T16:00:00.000000Z"),
    ("2026-07-05T16:00:00.5Z", "2026-07-05T16:00:00.500000Z"),
    ("2026-07-05T16:00:00.000001Z", "2026-07-05T16:00:00.000001Z"),
    ("2026-07-05T16:00:00+08:00", "2026-07-05T08:00:00.000000Z"),
    ("2026-07-05T00:00:00.25+08:00", "2026-07-04T16:00:00.250000Z"),
    ("2026-07-05T22:00:00-03:30", "2026-07-06T01:30:00.000000Z"),
    ("1969-12-31T23:59:59.9Z", "1969-12-31T23:59:59.900000Z"),
  ])
  func readsMomentsAsProgramsWriteThem(_ text: String, _ meant: String) {
    #expect(Instant(rfc3339: text)?.description == meant)
  }

  @Test(arguments: [
    "", "2026-07-05", "2026-07-05T16:00Z", "2026-07-05T16:00:00", "2026-07-05 16:00:00Z",
    "2026-07-05T16:00:60Z",
    "2026-07-05T24:00:00Z", "2026-07-05T16:00:00.Z", "2026-07-05T16:00:00.1234567Z",
    "2026-07-05T16:00:00+8:00",
    "2026-07-05T16:00:00+0800", "2026-07-05T16:00:00+24:00", "2026-02-30T16:00:00Z", "2026-07-05T16:00:00Z ",
    "2026-07-05T16:00:00+08:00:00", "2026-07-05T1600:0:0Z", "2026-07-05T::::::::Z", "٢٠٢٦-07-05T16:00:00Z",
  ])
  func refusesWhatIsNone(_ text: String) { #expect(Instant(rfc3339: text) == nil) }
}
